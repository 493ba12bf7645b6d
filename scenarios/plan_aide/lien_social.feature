# language: fr
Fonctionnalité: Les heures de lien social

  Depuis le 01/01/2024, un plan peut prévoir jusqu'à neuf heures de lien social par mois, financées même au-delà du plafond
  (CASF L. 232-6 et D. 232-8-1).

  Contexte:
    Étant donné que l'âge est de 82 ans
    Et que la personne réside de façon stable et régulière en France
    Et que le lieu de vie est le domicile
    Et que la situation conjugale est seul
    Et que le GIR est 4
    Et que les ressources mensuelles sont de 500 €
    Et que le montant du plan d'aide est de 400,00 €
    Et que le tarif du lien social est de 25,00 €/h

  @LIEN-05 @LIEN-04
  Plan du scénario: <heures> prévues au plan sont admises
    Étant donné que les heures de lien social sont de <heures>
    Quand le dossier est instruit au 01/03/2026
    Alors les heures de lien social retenues sont de <heures>
    Et le plan d'aide retenu est de <retenu>
    Et aucune alerte ne dit « les heures de lien social prévues dépassent ce qui peut être retenu : elles sont ramenées au maximum »

    Exemples:
      | heures | retenu   |
      | 0 h    | 400,00 € |
      | 1 h    | 425,00 € |
      | 4,5 h  | 512,50 € |
      | 8,99 h | 624,75 € |
      | 9 h    | 625,00 € |

  @LIEN-04
  Plan du scénario: <heures> prévues au plan sont ramenées à neuf, et l'écart est signalé
    Étant donné que les heures de lien social sont de <heures>
    Quand le dossier est instruit au 01/03/2026
    Alors les heures de lien social retenues sont de 9 h
    Et le plan d'aide retenu est de 625,00 €
    Et le montant de l'APA est de 625,00 €
    Et une alerte dit « les heures de lien social prévues dépassent ce qui peut être retenu : elles sont ramenées au maximum »

    Exemples:
      | heures |
      | 9,01 h |
      | 12 h   |

  @LIEN-05
  Scénario: des heures dont on ne dit rien sont présumées nulles
    Quand le dossier est instruit au 01/03/2026
    Alors il est présumé que les heures de lien social sont de 0 h
    Et les heures de lien social retenues sont de 0 h
    Et le plan d'aide retenu est de 400,00 €
    Et aucune alerte

  @LIEN-02
  Plan du scénario: un plan établi le <établissement> et <heures> prévues
    Étant donné que la date d'établissement du plan est le <établissement>
    Et que les heures de lien social sont de <heures>
    Quand le dossier est instruit au 15/03/2024
    Alors les heures de lien social retenues sont de <retenues>
    Et le plan d'aide retenu est de <plan>

    Exemples:
      | établissement | heures | retenues | plan     |
      | 15/12/2023    | 9 h    | 0 h      | 400,00 € |
      | 31/12/2023    | 9 h    | 0 h      | 400,00 € |
      | 01/01/2024    | 9 h    | 9 h      | 625,00 € |
      | 01/03/2024    | 9 h    | 9 h      | 625,00 € |
      | 01/03/2024    | 12 h   | 9 h      | 625,00 € |

  @LIEN-02
  Plan du scénario: sans date d'établissement, le plan est présumé établi au jour où l'on instruit, le <jour>
    Étant donné que les heures de lien social sont de 9 h
    Quand le dossier est instruit au <jour>
    Alors la date d'établissement du plan est présumée
    Et il est présumé que la date d'établissement du plan est le <jour>
    Et les heures de lien social retenues sont de <retenues>

    Exemples:
      | jour       | retenues |
      | 31/12/2023 | 0 h      |
      | 01/01/2024 | 9 h      |

  @LIEN-03
  Plan du scénario: le GIR <GIR> y a droit, sans autre critère
    Étant donné que le GIR est <GIR>
    Et que les heures de lien social sont de 9 h
    Quand le dossier est instruit au 01/03/2026
    Alors les heures de lien social retenues sont de 9 h
    Et le plan d'aide retenu est de 625,00 €

    Exemples:
      | GIR |
      | 1   |
      | 2   |
      | 3   |
      | 4   |

  @LIEN-03
  Scénario: en établissement, il n'y a pas d'heures de lien social
    Étant donné que le lieu de vie est l'établissement
    Et que les heures de lien social sont de 9 h
    Quand le dossier est instruit au 01/03/2026
    Alors le plan d'aide retenu est sans objet
    Et les heures de lien social retenues sont sans objet

  @LIEN-03
  Plan du scénario: le GIR <GIR> n'y a pas droit
    Étant donné que le GIR est <GIR>
    Et que les heures de lien social sont de 9 h
    Quand le dossier est instruit au 01/03/2026
    Alors la personne n'est pas éligible à l'APA
    Et les heures de lien social retenues sont sans objet

    Exemples:
      | GIR |
      | 5   |
      | 6   |

  @LIEN-13
  Plan du scénario: au-delà du plafond, un besoin de <plan> et <heures>
    Étant donné que le montant du plan d'aide est de <plan>
    Et que les heures de lien social sont de <heures>
    Quand le dossier est instruit au 01/01/2026
    Alors le plafond du plan d'aide est de 811,52 €
    Et le plan d'aide retenu est de <retenu>
    Et le droit est incertain sur le plan d'aide retenu

    Exemples:
      | plan     | heures | retenu     |
      | 811,52 € | 9 h    | 1 036,52 € |
      | 900,00 € | 9 h    | 1 036,52 € |
      | 900,00 € | 1 h    | 836,52 €   |
      | 800,00 € | 9 h    | 1 025,00 € |

  @LIEN-13
  Scénario: sans heure de lien social, le plan retenu n'a rien d'incertain
    Quand le dossier est instruit au 01/01/2026
    Alors le droit est certain sur le plan d'aide retenu

  @LIEN-15
  Plan du scénario: les heures entrent dans l'assiette de la participation, <heures>
    Étant donné que les ressources mensuelles sont de 1 500 €
    Et que le montant du plan d'aide est de 700,00 €
    Et que les heures de lien social sont de <heures>
    Quand le dossier est instruit au 01/01/2026
    Alors le plan d'aide retenu est de <retenu>
    Et la participation est de <participation>
    Et le montant de l'APA est de <APA>

    Exemples:
      | heures | retenu   | participation | APA      |
      | 0 h    | 700,00 € | 112,96 €      | 587,04 € |
      | 9 h    | 925,00 € | 130,38 €      | 794,62 € |

  @LIEN-13 @LIEN-15
  Scénario: sans tarif, le plan retenu est indéterminé
    Étant donné que les heures de lien social sont de 9 h
    Et que le tarif du lien social n'est pas connu
    Quand le dossier est instruit au 01/03/2026
    Alors le plan d'aide retenu est indéterminé : il manque le tarif du lien social

  @LIEN-05
  Scénario: sans heure prévue, le tarif n'est pas nécessaire
    Étant donné que les heures de lien social sont de 0 h
    Et que le tarif du lien social n'est pas connu
    Quand le dossier est instruit au 01/03/2026
    Alors le plan d'aide retenu est de 400,00 €
