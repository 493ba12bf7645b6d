# language: fr
Fonctionnalité: L'allocation journalière du proche aidant

  Vingt-deux jours par mois, soixante-six par personne aidée, et sur la carrière soixante-six puis, depuis 2025, deux cent
  soixante-quatre (code de la sécurité sociale, L. 168-8 à L. 168-10, D. 168-12, D. 168-13).

  Contexte:
    Étant donné que le titre de l'AJPA est congé de proche aidant

  @AJPA-01
  Plan du scénario: <jours> de congé en mars 2026, <cas>
    Étant donné que les jours de congé du mois sont de <jours>
    Et que les jours d'AJPA versés pour la personne aidée sont de <personne>
    Et que les jours d'AJPA versés dans la carrière sont de <carrière>
    Quand le dossier est instruit au 31/03/2026
    Alors les conditions de l'AJPA sont réunies
    Et les jours d'AJPA payables sont de <payés>
    Et le montant de l'AJPA du mois est de <montant>

    Exemples:
      | jours     | cas                         | personne | carrière  | payés     | montant    |
      | 25 jours  | premier mois                | 0 jour   | 0 jour    | 22 jours  | 1 466,08 € |
      | 22 jours  | premier mois                | 0 jour   | 0 jour    | 22 jours  | 1 466,08 € |
      | 20 jours  | premier mois                | 0 jour   | 0 jour    | 20 jours  | 1 332,80 € |
      | 0,5 jour  | une demi-journée            | 0 jour   | 0 jour    | 0,5 jour  | 33,32 €    |
      | 20 jours  | soixante jours pour elle    | 60 jours | 60 jours  | 6 jours   | 399,84 €   |
      | 20 jours  | soixante-six jours pour elle | 66 jours | 66 jours | 0 jour    | 0,00 €     |
      | 20 jours  | une deuxième personne       | 0 jour   | 66 jours  | 20 jours  | 1 332,80 € |
      | 20 jours  | fin de carrière             | 0 jour   | 254 jours | 10 jours  | 666,40 €   |
      | 20 jours  | carrière épuisée            | 0 jour   | 270 jours | 0 jour    | 0,00 €     |

  @AJPA-01
  Plan du scénario: une deuxième personne aidée, en <mois>
    Étant donné que les jours de congé du mois sont de 10 jours
    Et que les jours d'AJPA versés dans la carrière sont de 66 jours
    Et que le mois indemnisé est le <mois>
    Quand le dossier est instruit au 31/03/2026
    Alors les jours d'AJPA payables sont de <payés>

    Exemples:
      | mois       | payés    |
      | 31/12/2024 | 0 jour   |
      | 01/01/2025 | 10 jours |

  @AJPA-01
  Scénario: salarié de la personne aidée, aucun jour
    Étant donné que les jours de congé du mois sont de 25 jours
    Et que le proche aidant est salarié de la personne aidée
    Quand le dossier est instruit au 31/03/2026
    Alors les conditions de l'AJPA ne sont pas réunies
    Et les jours d'AJPA payables sont de 0 jour
    Et le montant de l'AJPA du mois est de 0,00 €

  @AJPA-01
  Plan du scénario: à titre de <titre>
    Étant donné que le titre de l'AJPA est <titre>
    Quand le dossier est instruit au 31/03/2026
    Alors <droit>
    Et <conditions>

    Exemples:
      | titre                                        | droit                               | conditions                                     |
      | congé de proche aidant                       | le titre ouvre droit à l'AJPA       | les conditions de l'AJPA sont réunies          |
      | activité indépendante suspendue ou réduite   | le titre ouvre droit à l'AJPA       | les conditions de l'AJPA sont réunies          |
      | recherche d'emploi indemnisée                | le titre ouvre droit à l'AJPA       | les conditions de l'AJPA sont réunies          |
      | aucun titre                                  | le titre n'ouvre pas droit à l'AJPA | les conditions de l'AJPA ne sont pas réunies   |

  @AJPA-01
  Scénario: un proche aidant qui ne réside pas en France
    Étant donné que le proche aidant ne réside pas en France de façon stable et régulière
    Quand le dossier est instruit au 31/03/2026
    Alors les conditions de l'AJPA ne sont pas réunies

  @AJPA-01
  Plan du scénario: pour les mêmes jours, <revenu>
    Étant donné que les revenus non cumulables avec l'AJPA comprennent <revenu>
    Quand le dossier est instruit au 31/03/2026
    Alors un revenu ne se cumule pas avec l'AJPA
    Et les conditions de l'AJPA ne sont pas réunies

    Exemples:
      | revenu                                                              |
      | indemnisation de maternité ou de paternité                          |
      | indemnité d'interruption d'activité pour maternité ou paternité     |
      | indemnisation d'arrêt de travail                                    |
      | indemnités de demandeur d'emploi                                    |
      | prestation partagée d'éducation de l'enfant                         |
      | complément de l'allocation d'éducation de l'enfant handicapé        |
      | allocation aux adultes handicapés                                   |
      | allocation journalière de présence parentale                        |
      | allocation d'accompagnement de fin de vie                           |
      | aide humaine de la PCH                                              |

  @AJPA-01
  Scénario: l'arrêt de travail d'une activité à temps partiel se cumule
    Étant donné que les revenus non cumulables avec l'AJPA comprennent indemnisation d'arrêt de travail
    Et que l'arrêt de travail indemnise une activité à temps partiel
    Quand le dossier est instruit au 31/03/2026
    Alors aucun revenu ne fait obstacle à l'AJPA
    Et les conditions de l'AJPA sont réunies

  @AJPA-02
  Plan du scénario: vingt jours de congé en <mois>
    Étant donné que les jours de congé du mois sont de 20 jours
    Et que le mois indemnisé est le <mois>
    Quand le dossier est instruit au 31/03/2026
    Alors le montant d'une journée d'AJPA est de <jour>
    Et le montant de l'AJPA du mois est de <montant>

    Exemples:
      | mois       | jour    | montant    |
      | 01/01/2022 | 58,59 € | 1 171,80 € |
      | 01/03/2023 | 62,44 € | 1 248,80 € |
      | 01/03/2024 | 64,54 € | 1 290,80 € |
      | 01/03/2025 | 65,80 € | 1 316,00 € |
      | 31/12/2025 | 65,80 € | 1 316,00 € |
      | 01/01/2026 | 66,64 € | 1 332,80 € |

  @AJPA-02
  Plan du scénario: jusqu'à la fin de 2021, le montant dépend de la situation : <situation>, <mois>
    Étant donné que les jours de congé du mois sont de 20 jours
    Et que le mois indemnisé est le <mois>
    Et que la situation de l'allocataire est <situation>
    Quand le dossier est instruit au 31/03/2026
    Alors le montant d'une journée d'AJPA est de <jour>
    Et le montant de l'AJPA du mois est de <montant>

    Exemples:
      | situation | mois       | jour    | montant    |
      | seul      | 30/09/2020 | 52,08 € | 1 041,60 € |
      | en couple | 30/09/2020 | 43,83 € | 876,60 €   |
      | seul      | 31/12/2021 | 52,13 € | 1 042,60 € |
      | en couple | 31/12/2021 | 43,87 € | 877,40 €   |

  @AJPA-02
  Scénario: le montant de 2022 est de mémoire, et une alerte le dit
    Étant donné que les jours de congé du mois sont de 20 jours
    Et que le mois indemnisé est le 01/06/2022
    Quand le dossier est instruit au 31/03/2026
    Alors une alerte dit « « le montant journalier de l'AJPA » : la valeur du 01/01/2022 est mémoire »
