# language: fr
Fonctionnalité: Qui a droit à l'APA

  Trois conditions : avoir soixante ans, résider en France de façon stable et régulière, relever d'un GIR de 1 à 4. Les
  ressources n'en sont pas une.

  Contexte:
    Étant donné que la personne réside de façon stable et régulière en France
    Et que l'âge est de 80 ans
    Et que le GIR est 3

  @ELIG-01
  Plan du scénario: à <âge>
    Étant donné que l'âge est de <âge>
    Quand le dossier est instruit au 01/03/2026
    Alors <droit>

    Exemples:
      | âge     | droit                                    |
      | 0 ans   | la personne n'est pas éligible à l'APA   |
      | 59 ans  | la personne n'est pas éligible à l'APA   |
      | 60 ans  | la personne est éligible à l'APA         |
      | 61 ans  | la personne est éligible à l'APA         |
      | 130 ans | la personne est éligible à l'APA         |

  @ELIG-01
  Plan du scénario: née le <naissance>, au <jour>
    Étant donné que l'âge n'est pas connu
    Et que la date de naissance est le <naissance>
    Quand le dossier est instruit au <jour>
    Alors l'âge est de <âge>
    Et <droit>

    Exemples:
      | naissance  | jour       | âge    | droit                                  |
      | 15/06/1966 | 14/06/2026 | 59 ans | la personne n'est pas éligible à l'APA |
      | 15/06/1966 | 15/06/2026 | 60 ans | la personne est éligible à l'APA       |
      | 15/06/1966 | 16/06/2026 | 60 ans | la personne est éligible à l'APA       |
      | 31/12/1965 | 30/12/2025 | 59 ans | la personne n'est pas éligible à l'APA |
      | 31/12/1965 | 31/12/2025 | 60 ans | la personne est éligible à l'APA       |
      | 29/02/1964 | 28/02/2024 | 59 ans | la personne n'est pas éligible à l'APA |
      | 29/02/1964 | 29/02/2024 | 60 ans | la personne est éligible à l'APA       |

  @ELIG-01
  Scénario: l'âge donné l'emporte sur la date de naissance, et l'écart alerte
    Étant donné que l'âge est de 60 ans
    Et que la date de naissance est le 15/06/1970
    Quand le dossier est instruit au 15/06/2026
    Alors l'âge est de 60 ans
    Et la personne est éligible à l'APA
    Et une alerte dit « « âge » est donné, et les règles en déduisent une autre valeur : le donné l'emporte »

  @ELIG-01
  Scénario: l'âge donné et la date de naissance d'accord, rien n'alerte
    Étant donné que l'âge est de 56 ans
    Et que la date de naissance est le 15/06/1970
    Quand le dossier est instruit au 15/06/2026
    Alors la personne n'est pas éligible à l'APA
    Et aucune alerte

  @ELIG-02
  Scénario: sans résidence stable et régulière en France
    Étant donné que la personne ne réside pas de façon stable et régulière en France
    Quand le dossier est instruit au 01/03/2026
    Alors la personne n'est pas éligible à l'APA

  @ELIG-02
  Scénario: la résidence ne se présume pas
    Étant donné que la résidence stable et régulière n'est pas connue
    Quand le dossier est instruit au 01/03/2026
    Alors on ne sait pas si la personne est éligible à l'APA : il manque la résidence stable et régulière

  @ELIG-03
  Plan du scénario: en GIR <GIR>
    Étant donné que le GIR est <GIR>
    Quand le dossier est instruit au 01/03/2026
    Alors <droit>

    Exemples:
      | GIR | droit                                  |
      | 1   | la personne est éligible à l'APA       |
      | 2   | la personne est éligible à l'APA       |
      | 3   | la personne est éligible à l'APA       |
      | 4   | la personne est éligible à l'APA       |
      | 5   | la personne n'est pas éligible à l'APA |
      | 6   | la personne n'est pas éligible à l'APA |

  @ELIG-04
  Plan du scénario: en GIR <GIR>, la personne est orientée vers d'autres aides
    Étant donné que l'âge est de 78 ans
    Et que le GIR est <GIR>
    Quand le dossier est instruit au 01/03/2026
    Alors la personne n'est pas éligible à l'APA
    Et une alerte dit « le GIR n'ouvre pas droit à l'APA : la personne est orientée vers d'autres aides (aide sociale, services d'aide à domicile) »

    Exemples:
      | GIR |
      | 5   |
      | 6   |

  @ELIG-04
  Scénario: en GIR 4, elle ne l'est pas
    Étant donné que le GIR est 4
    Quand le dossier est instruit au 01/03/2026
    Alors la personne est éligible à l'APA
    Et aucune alerte

  @ELIG-01 @ELIG-02 @ELIG-03
  Plan du scénario: deux ou trois conditions manquent, <cas>
    Étant donné que l'âge est de <âge>
    Et que <résidence>
    Et que le GIR est <GIR>
    Quand le dossier est instruit au 01/03/2026
    Alors la personne n'est pas éligible à l'APA

    Exemples:
      | cas                        | âge    | résidence                                                              | GIR |
      | l'âge et le GIR            | 59 ans | la personne réside de façon stable et régulière en France              | 5   |
      | l'âge et la résidence      | 59 ans | la personne ne réside pas de façon stable et régulière en France       | 4   |
      | la résidence et le GIR     | 60 ans | la personne ne réside pas de façon stable et régulière en France       | 5   |
      | l'âge, la résidence, le GIR | 59 ans | la personne ne réside pas de façon stable et régulière en France      | 5   |

  @ELIG-01 @ELIG-02 @ELIG-03
  Plan du scénario: une condition qui manque suffit, même si <inconnu> n'est pas connu
    Étant donné que l'âge est de 59 ans
    Et que <inconnu> n'est pas connu
    Quand le dossier est instruit au 01/03/2026
    Alors la personne n'est pas éligible à l'APA

    Exemples:
      | inconnu                           |
      | le GIR                            |
      | la résidence stable et régulière  |

  @ELIG-01 @ELIG-03
  Scénario: rien n'est présumé de l'âge ni du GIR
    Étant donné que l'âge n'est pas connu
    Et que le GIR n'est pas connu
    Quand le dossier est instruit au 01/03/2026
    Alors on ne sait pas si la personne est éligible à l'APA : il manque l'âge et le GIR

  @ELIG-09
  Plan du scénario: une aidante de <âge> dont la santé se dégrade
    Étant donné que l'âge est de <âge>
    Et que le GIR est 4
    Quand le dossier est instruit au 01/04/2026
    Alors <droit>

    Exemples:
      | âge    | droit                                  |
      | 58 ans | la personne n'est pas éligible à l'APA |
      | 60 ans | la personne est éligible à l'APA       |
