# language: fr
Fonctionnalité: Les ressources d'un couple en établissement

  Le total du couple se divise par deux (CASF R. 232-19 II). Si le conjoint reste à domicile, une somme lui est d'abord réservée
  (L. 232-10, D. 232-35).

  Contexte:
    Étant donné que l'âge est de 85 ans
    Et que la personne réside de façon stable et régulière en France
    Et que le lieu de vie est l'établissement
    Et que la situation conjugale est couple
    Et que le GIR est 2
    Et que le tarif dépendance est de 750,00 €
    Et que le tarif dépendance GIR 5-6 est de 210,00 €

  @RESS-02
  Scénario: les deux membres du couple en établissement
    Étant donné que le conjoint vit en établissement
    Et que les ressources mensuelles sont de 5 000 €
    Quand le dossier est instruit au 01/01/2026
    Alors les ressources retenues sont de 2 500 €
    Et le droit se lit d'une seule façon sur les ressources retenues

  @RESS-02
  Scénario: l'un reste à domicile, la réserve se déduit avant la division ; l'ordre n'est pas écrit
    Étant donné que le conjoint ne vit pas en établissement
    Et que les ressources mensuelles sont de 5 000 €
    Quand le dossier est instruit au 01/01/2026
    Alors la somme réservée au conjoint à domicile est de 1 043,59 €
    Et les ressources retenues sont de 1 978,205 €
    Et les ressources retenues sont de 1 978,21 € au centime
    Et le droit se lit de plusieurs façons sur les ressources retenues
    Et dans la lecture « la réserve, puis la division », les ressources retenues sont de 1 978,21 € au centime
    Et dans la lecture « la division, puis la réserve », les ressources retenues sont de 1 456,41 €
    Et le droit est incertain sur les ressources retenues

  @RESS-02
  Plan du scénario: la somme réservée au conjoint au <jour>
    Étant donné que les ressources mensuelles sont de 5 000 €
    Quand le dossier est instruit au <jour>
    Alors la somme réservée au conjoint à domicile est de <somme>

    Exemples:
      | jour       | somme      |
      | 01/03/2016 | 800,00 €   |
      | 01/01/2020 | 903,20 €   |
      | 01/01/2023 | 961,08 €   |
      | 01/01/2024 | 1 012,02 € |
      | 01/01/2025 | 1 034,28 € |
      | 01/01/2026 | 1 043,59 € |

  @RESS-02
  Plan du scénario: le département laisse <somme> au conjoint
    Étant donné que les ressources mensuelles sont de 5 000 €
    Et que la somme réservée au conjoint à domicile est de <somme>
    Quand le dossier est instruit au 01/01/2026
    Alors les ressources retenues sont de <ressources>
    Et <alerte>

    Exemples:
      | somme      | ressources  | alerte                                                                         |
      | 1 043,58 € | 1 978,21 €  | une alerte dit « la somme laissée au conjoint resté à domicile est au-dessous du minimum de D. 232-35 » |
      | 1 043,59 € | 1 978,205 € | aucune alerte ne dit « la somme laissée au conjoint resté à domicile est au-dessous du minimum de D. 232-35 » |
      | 1 500,00 € | 1 750,00 €  | aucune alerte ne dit « la somme laissée au conjoint resté à domicile est au-dessous du minimum de D. 232-35 » |

  @RESS-02
  Scénario: la réserve ne rend jamais les ressources négatives
    Étant donné que les ressources mensuelles sont de 900 €
    Quand le dossier est instruit au 01/01/2026
    Alors les ressources retenues sont de 0 €
    Et le droit se lit d'une seule façon sur les ressources retenues
    Et la participation est de 210,00 €

  @RESS-02
  Scénario: une personne seule garde ses ressources entières
    Étant donné que la situation conjugale est seul
    Et que les ressources mensuelles sont de 3 000,55 €
    Quand le dossier est instruit au 01/01/2026
    Alors les ressources retenues sont de 3 000,55 €

  @ETAB-02
  Plan du scénario: le seuil du couple en <année>
    Quand le dossier est instruit au <jour>
    Alors le seuil de participation du couple en établissement est de <seuil> au centime

    Exemples:
      | année | jour       | seuil      |
      | 2023  | 01/01/2023 | 5 271,07 € |
      | 2026  | 01/01/2026 | 5 693,53 € |

  @ETAB-02
  Scénario: le seuil du couple que publie l'Aube en 2023 est calculé sur 1 192,56
    Quand le dossier est instruit au 01/01/2023
    Alors le seuil de participation du couple en établissement est de 5 271,07 € au centime, et non 5 271,12 € comme le publie l'Aube

  @ETAB-02
  Plan du scénario: un couple en établissement avec <ressources>, tarif de 4 000 €
    Étant donné que le conjoint vit en établissement
    Et que les ressources mensuelles sont de <ressources>
    Et que le tarif dépendance est de 4 000,00 €
    Quand le dossier est instruit au 01/01/2026
    Alors la participation est de <participation>

    Exemples:
      | ressources | participation |
      | 5 600,00 € | 210,00 €      |
      | 5 693,53 € | 210,00 €      |
      | 5 693,54 € | 210,01 €      |
