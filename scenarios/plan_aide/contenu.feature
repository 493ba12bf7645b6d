# language: fr
Fonctionnalité: Le contenu du plan d'aide

  @PLAN-04
  Scénario: un abonnement de télévision n'est pas une dépense du plan
    Étant donné que les postes du plan sont :
      | nature du poste     | heures du poste | tarif du poste | forfait du poste | dépense concourant à l'autonomie |
      | service prestataire | 30 h            | 25,00 €/h      |                  |                                  |
      | téléassistance      |                 |                | 20,00 €          |                                  |
      | autre dépense       |                 |                | 15,00 €          | non                              |
    Quand le dossier est instruit au 01/03/2026
    Alors les postes admis sont de 2
    Et les postes rejetés sont de 1
    Et le montant du plan d'aide est de 770,00 €
    Et une alerte dit « l'APA ne peut pas être employée à un poste du plan : il n'est pas compté »

  @PLAN-04
  Plan du scénario: le poste « <nature> » est admis
    Étant donné que les postes du plan sont :
      | nature du poste | forfait du poste |
      | <nature>        | 45,00 €          |
    Quand le dossier est instruit au 01/03/2026
    Alors les postes admis sont de 1
    Et les postes rejetés sont de 0
    Et le montant du plan d'aide est de 45,00 €
    Et aucune alerte ne dit « l'APA ne peut pas être employée à un poste du plan : il n'est pas compté »

    Exemples:
      | nature                     |
      | service mandataire         |
      | emploi direct              |
      | garde à domicile           |
      | frais liés à la dépendance |
      | accueil temporaire         |
      | transport                  |
      | aide technique             |
      | adaptation du logement     |

  @PLAN-04
  Scénario: l'équipe médico-sociale apprécie si une autre dépense concourt à l'autonomie
    Étant donné que les postes du plan sont :
      | nature du poste | forfait du poste | dépense concourant à l'autonomie |
      | autre dépense   | 30,00 €          | oui                              |
    Quand le dossier est instruit au 01/03/2026
    Alors les postes admis sont de 1
    Et le montant du plan d'aide est de 30,00 €

  @PLAN-06
  Scénario: le plan de Mme X, guide de l'Aube
    Étant donné que l'âge est de 82 ans
    Et que la personne réside de façon stable et régulière en France
    Et que le lieu de vie est le domicile
    Et que la situation conjugale est seul
    Et que le GIR est 2
    Et que les ressources mensuelles sont de 850 €
    Et que les postes du plan sont :
      | nature du poste            | heures du poste | tarif du poste | forfait du poste |
      | service prestataire        | 40 h            | 23,00 €/h      |                  |
      | téléassistance             |                 |                | 11,71 €          |
      | frais liés à la dépendance |                 |                | 45,00 €          |
    Quand le dossier est instruit au 01/01/2023
    Alors le montant du plan d'aide est de 976,71 €
    Et le plan d'aide retenu est de 976,71 €
    Et le montant de l'APA est de 976,71 €

  @PLAN-06
  Scénario: le plan de M. Y, guide de l'Aube
    Étant donné que les postes du plan sont :
      | nature du poste | heures du poste | tarif du poste |
      | emploi direct   | 20 h            | 14,32 €/h      |
    Quand le dossier est instruit au 01/01/2023
    Alors le montant du plan d'aide est de 286,40 €

  @PLAN-06
  Scénario: sans postes, on demande le montant du plan
    Étant donné que l'âge est de 82 ans
    Et que la personne réside de façon stable et régulière en France
    Et que le lieu de vie est le domicile
    Et que le GIR est 2
    Quand le dossier est instruit au 01/01/2023
    Alors le plan d'aide retenu est indéterminé : il manque le montant du plan d'aide

  @PLAN-06
  Plan du scénario: le tarif plancher d'un service prestataire au <jour>, pour <tarif>
    Étant donné que les postes du plan sont :
      | nature du poste | heures du poste | tarif du poste |
      | <nature>        | 10 h            | <tarif>        |
    Quand le dossier est instruit au <jour>
    Alors <alerte>

    Exemples:
      | nature              | jour       | tarif     | alerte                                                                                   |
      | service prestataire | 31/12/2021 | 1,00 €/h  | aucune alerte ne dit « le tarif d'un service prestataire est au-dessous du tarif plancher » |
      | service prestataire | 01/01/2022 | 21,99 €/h | une alerte dit « le tarif d'un service prestataire est au-dessous du tarif plancher »       |
      | service prestataire | 01/01/2022 | 22,00 €/h | aucune alerte ne dit « le tarif d'un service prestataire est au-dessous du tarif plancher » |
      | service prestataire | 01/01/2023 | 22,99 €/h | une alerte dit « le tarif d'un service prestataire est au-dessous du tarif plancher »       |
      | service prestataire | 01/01/2023 | 23,00 €/h | aucune alerte ne dit « le tarif d'un service prestataire est au-dessous du tarif plancher » |
      | service prestataire | 01/01/2024 | 23,49 €/h | une alerte dit « le tarif d'un service prestataire est au-dessous du tarif plancher »       |
      | service prestataire | 01/01/2024 | 23,50 €/h | aucune alerte ne dit « le tarif d'un service prestataire est au-dessous du tarif plancher » |
      | service prestataire | 01/01/2025 | 24,57 €/h | une alerte dit « le tarif d'un service prestataire est au-dessous du tarif plancher »       |
      | service prestataire | 01/01/2025 | 24,58 €/h | aucune alerte ne dit « le tarif d'un service prestataire est au-dessous du tarif plancher » |
      | service prestataire | 01/01/2026 | 24,99 €/h | une alerte dit « le tarif d'un service prestataire est au-dessous du tarif plancher »       |
      | service prestataire | 01/01/2026 | 25,00 €/h | aucune alerte ne dit « le tarif d'un service prestataire est au-dessous du tarif plancher » |
      | emploi direct       | 01/01/2026 | 15,00 €/h | aucune alerte ne dit « le tarif d'un service prestataire est au-dessous du tarif plancher » |

  @PLAN-14
  Plan du scénario: <auteur> demande la révision, élément nouveau : <nouveau>
    Étant donné que l'auteur de la demande de révision est <auteur>
    Et que l'élément nouveau est <nouveau>
    Quand le dossier est instruit au 01/04/2026
    Alors <réponse>
    Et la nouvelle évaluation est <évaluation>

    Exemples:
      | auteur                                | nouveau | réponse                          | évaluation |
      | l'intéressé                           | oui     | la révision est recevable        | oui        |
      | l'intéressé                           | non     | la révision est recevable        | oui        |
      | le représentant légal                 | non     | la révision est recevable        | oui        |
      | le président du conseil départemental | oui     | la révision est recevable        | oui        |
      | le président du conseil départemental | non     | la révision n'est pas recevable  | non        |
      | une autre personne                    | oui     | la révision n'est pas recevable  | non        |

  @PLAN-06
  Plan du scénario: la majoration de 10 % de R. 232-14 est montrée à part, <cas>
    Étant donné que l'âge est de 82 ans
    Et que la personne réside de façon stable et régulière en France
    Et que le lieu de vie est le domicile
    Et que la situation conjugale est seul
    Et que le GIR est 4
    Et que les ressources mensuelles sont de <ressources>
    Et que le montant du plan d'aide est de 400,00 €
    Et que le service non agréé est <service>
    Et que le salarié sans expérience ni qualification est <salarié>
    Quand le dossier est instruit au 01/01/2026
    Alors la participation est de <participation>
    Et la participation majorée est de <majorée>
    Et le droit est incertain sur la participation majorée
    Et le droit est certain sur la participation

    Exemples:
      | cas                   | ressources  | service | salarié | participation | majorée  |
      | service non agréé     | 2 000,00 €  | oui     | non     | 153,19 €      | 168,51 € |
      | salarié sans métier   | 2 000,00 €  | non     | oui     | 153,19 €      | 168,51 € |
      | au taux maximal       | 10 000,00 € | oui     | oui     | 360,00 €      | 396,00 € |

  @PLAN-06
  Plan du scénario: sans service non agréé ni salarié sans métier, ou hors du domicile, pas de majoration (<lieu>)
    Étant donné que le lieu de vie est <lieu>
    Et que le service non agréé est <service>
    Et que le salarié sans expérience ni qualification est non
    Quand le dossier est instruit au 01/01/2026
    Alors la participation majorée est sans objet

    Exemples:
      | lieu              | service |
      | le domicile       | non     |
      | l'accueil familial | oui     |
