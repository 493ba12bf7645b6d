# language: fr
Fonctionnalité: L'allocation journalière d'accompagnement d'une personne en fin de vie

  Vingt et un jours quand l'activité est suspendue, quarante-deux à moitié quand elle est réduite, pour qui accompagne à
  domicile une personne en fin de vie (code de la sécurité sociale, L. 168-1 à L. 168-7, D. 168-4 à D. 168-10).

  Contexte:
    Étant donné que le lien avec la personne accompagnée est parent ascendant
    Et que la personne accompagnée est en fin de vie
    Et que la personne est accompagnée à domicile
    Et que l'activité de l'accompagnant est activité suspendue

  @FIN-09
  Plan du scénario: <jours> demandés, <activité>, au montant d'avril 2016
    Étant donné que l'activité de l'accompagnant est <activité>
    Et que les jours d'AJAP demandés sont de <jours>
    Et que le jour indemnisé est le 01/03/2017
    Quand le dossier est instruit au 01/03/2017
    Alors le droit à l'AJAP est ouvert
    Et le montant d'une journée d'AJAP est de <journée>
    Et les jours d'AJAP payables sont de <payés>
    Et le montant de l'AJAP est de <montant>

    Exemples:
      | activité                      | jours    | journée | payés    | montant    |
      | activité suspendue            | 21 jours | 55,21 € | 21 jours | 1 159,41 € |
      | activité suspendue            | 22 jours | 55,21 € | 21 jours | 1 159,41 € |
      | activité suspendue            | 10 jours | 55,21 € | 10 jours | 552,10 €   |
      | sans activité et indemnisé    | 30 jours | 55,21 € | 21 jours | 1 159,41 € |
      | activité réduite              | 42 jours | 27,61 € | 42 jours | 1 159,62 € |
      | activité réduite              | 43 jours | 27,61 € | 42 jours | 1 159,62 € |

  @FIN-09
  Plan du scénario: une journée au <jour>
    Étant donné que le jour indemnisé est le <jour>
    Quand le dossier est instruit au 21/11/2026
    Alors le montant d'une journée d'AJAP est de <journée>

    Exemples:
      | jour       | journée |
      | 31/03/2017 | 55,21 € |
      | 01/04/2017 | 55,37 € |
      | 01/11/2018 | 55,93 € |
      | 01/04/2019 | 56,10 € |
      | 01/04/2020 | 56,27 € |
      | 01/04/2021 | 56,33 € |
      | 01/04/2022 | 57,34 € |
      | 01/07/2022 | 59,63 € |
      | 01/04/2023 | 60,55 € |
      | 01/04/2024 | 63,34 € |
      | 31/03/2026 | 64,41 € |
      | 01/04/2026 | 64,41 € |

  @FIN-09
  Plan du scénario: une journée à temps partiel au <jour>
    Étant donné que l'activité de l'accompagnant est activité réduite
    Et que le jour indemnisé est le <jour>
    Quand le dossier est instruit au 21/11/2026
    Alors le montant d'une journée d'AJAP est de <journée>

    Exemples:
      | jour       | journée |
      | 31/03/2026 | 32,21 € |
      | 01/04/2026 | 32,21 € |

  @FIN-09
  Scénario: à temps partiel, le demandeur d'emploi garde le montant plein
    Étant donné que l'activité de l'accompagnant est sans activité et indemnisé
    Et que le jour indemnisé est le 01/04/2026
    Quand le dossier est instruit au 21/11/2026
    Alors le montant d'une journée d'AJAP est de 64,41 €

  @FIN-09
  Scénario: en 2018, le montant du guide n'est pas celui de la chaîne des revalorisations
    Quand le dossier est instruit au 01/11/2018
    Alors le montant d'une journée d'AJAP est de 55,93 €, et non 55,21 € comme l'imprime le guide
    Et une alerte dit « le guide de novembre 2018 donne 55,21 € par jour pour 2018 : c'est le montant du 01/04/2016 ; celui de 2018 n'a pas été lu »
    Et une alerte dit « « le montant plein de l'AJAP » : la valeur du 01/04/2018 est incertain »

  @FIN-09
  Scénario: en 2018, sans droit à l'allocation, le montant du guide ne compte pas
    Étant donné que la personne n'est pas accompagnée à domicile
    Quand le dossier est instruit au 01/11/2018
    Alors aucune alerte ne dit « le guide de novembre 2018 donne 55,21 € par jour pour 2018 : c'est le montant du 01/04/2016 ; celui de 2018 n'a pas été lu »

  @FIN-09
  Scénario: depuis avril 2026, la revalorisation n'a pas été lue
    Étant donné que le jour indemnisé est le 01/04/2026
    Quand le dossier est instruit au 21/11/2026
    Alors le droit est incertain sur le montant d'une journée d'AJAP

  @FIN-09
  Plan du scénario: <activité>, <versés> déjà versés pour la même personne
    Étant donné que l'activité de l'accompagnant est <activité>
    Et que les jours d'AJAP demandés sont de 21 jours
    Et que les jours d'AJAP versés sont de <versés>
    Quand le dossier est instruit au 01/03/2026
    Alors les jours d'AJAP payables sont de <payés>

    Exemples:
      | activité           | versés   | payés    |
      | activité suspendue | 15 jours | 6 jours  |
      | activité suspendue | 21 jours | 0 jour   |
      | activité suspendue | 22 jours | 0 jour   |
      | activité réduite   | 30 jours | 12 jours |
      | activité réduite   | 43 jours | 0 jour   |

  @FIN-09
  Plan du scénario: sans droit, <cas>
    Étant donné que <fait>
    Et que les jours d'AJAP demandés sont de 21 jours
    Quand le dossier est instruit au 01/03/2026
    Alors le droit à l'AJAP n'est pas ouvert
    Et les jours d'AJAP payables sont de 0 jour
    Et le montant de l'AJAP est de 0,00 €

    Exemples:
      | cas                  | fait                                                                                                      |
      | hors du domicile     | la personne n'est pas accompagnée à domicile                                                              |
      | hors fin de vie      | la personne accompagnée n'est pas en fin de vie                                                           |
      | en arrêt de travail  | les revenus non cumulables avec l'AJAP comprennent indemnisation d'arrêt de travail                       |
      | en congé maternité   | les revenus non cumulables avec l'AJAP comprennent indemnisation de maternité ou de paternité             |
      | au chômage           | les revenus non cumulables avec l'AJAP comprennent indemnités de demandeur d'emploi                       |
      | en éducation         | les revenus non cumulables avec l'AJAP comprennent prestation partagée d'éducation de l'enfant            |
      | indépendante en congé | les revenus non cumulables avec l'AJAP comprennent indemnité d'interruption d'activité pour maternité ou paternité |

  @FIN-09
  Scénario: un oncle, sans désignation
    Étant donné que le lien avec la personne accompagnée est autre lien
    Et que le demandeur n'est pas la personne de confiance
    Quand le dossier est instruit au 01/03/2026
    Alors le droit à l'AJAP n'est pas ouvert

  @FIN-09
  Scénario: l'arrêt de travail d'une activité à temps partiel se cumule
    Étant donné que les revenus non cumulables avec l'AJAP comprennent indemnisation d'arrêt de travail
    Et que l'arrêt de travail indemnise une activité à temps partiel
    Quand le dossier est instruit au 01/03/2026
    Alors aucun revenu ne fait obstacle à l'AJAP
    Et le droit à l'AJAP est ouvert

  @FIN-09
  Plan du scénario: demande reçue le 02/03/2026, <réponse>, au <jour>
    Étant donné que la réception de la demande d'AJAP est le 02/03/2026
    Et que la réponse à la demande d'AJAP est <réponse>
    Quand le dossier est instruit au <jour>
    Alors <accord>

    Exemples:
      | réponse                | jour       | accord                                |
      | silence                | 09/03/2026 | l'accord sur l'AJAP n'est pas acquis  |
      | silence                | 10/03/2026 | l'accord sur l'AJAP est acquis        |
      | accord de l'organisme  | 03/03/2026 | l'accord sur l'AJAP est acquis        |
      | refus de l'organisme   | 10/03/2026 | l'accord sur l'AJAP n'est pas acquis  |

  @FIN-13
  Scénario: une mère en GIR 2 hors fin de vie
    Étant donné que la personne accompagnée n'est pas en fin de vie
    Et que le titre de l'AJPA est congé de proche aidant
    Quand le dossier est instruit au 01/03/2026
    Alors le droit à l'AJAP n'est pas ouvert
    Et les conditions de l'AJPA sont réunies
    Et une alerte dit « hors fin de vie, l'allocation d'accompagnement n'est pas due : c'est l'allocation journalière du proche aidant que l'on examine »
