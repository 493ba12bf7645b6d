# language: fr
Fonctionnalité: Qui doit faire quoi, et avant quel jour

  @PROC-03
  Plan du scénario: une décision notifiée et une visite : <lieu>, décision <décision>, visite <visite>
    Étant donné que le lieu de vie est <lieu>
    Et que la date de notification de la décision <décision>
    Et que la date de la visite <visite>
    Quand le dossier est instruit au 10/03/2026
    Alors <alerte> « la décision est prise sans visite enregistrée avant elle : tout demandeur de l'APA à domicile reçoit une visite »

    Exemples:
      | lieu               | décision          | visite            | alerte               |
      | le domicile        | est le 10/03/2026 | n'est pas connue  | une alerte dit       |
      | l'accueil familial | est le 10/03/2026 | n'est pas connue  | une alerte dit       |
      | le domicile        | est le 10/03/2026 | est le 15/02/2026 | aucune alerte ne dit |
      | le domicile        | est le 10/03/2026 | est le 10/03/2026 | aucune alerte ne dit |
      | le domicile        | est le 09/03/2026 | est le 10/03/2026 | une alerte dit       |
      | l'établissement    | est le 10/03/2026 | n'est pas connue  | aucune alerte ne dit |
      | le domicile        | est le 11/03/2026 | n'est pas connue  | aucune alerte ne dit |
      | le domicile        | n'est pas connue  | n'est pas connue  | aucune alerte ne dit |

  @PROC-03
  Plan du scénario: visiter le demandeur, <lieu>, dossier complet <complet>, visite <visite>, au <jour>
    Étant donné que le lieu de vie est <lieu>
    Et que la date d'enregistrement du dossier complet <complet>
    Et que la date de la visite <visite>
    Quand le dossier est instruit au <jour>
    Alors l'obligation « visiter le demandeur » <état>

    Exemples:
      | lieu            | complet           | visite            | jour       | état          |
      | le domicile     | n'est pas connue  | n'est pas connue  | 10/03/2026 | n'est pas née |
      | le domicile     | est le 10/01/2026 | n'est pas connue  | 09/01/2026 | n'est pas née |
      | le domicile     | est le 10/01/2026 | n'est pas connue  | 10/01/2026 | est à faire   |
      | le domicile     | est le 10/01/2026 | n'est pas connue  | 10/03/2026 | est à faire   |
      | le domicile     | est le 10/01/2026 | n'est pas connue  | 11/03/2026 | est en retard |
      | le domicile     | est le 10/01/2026 | est le 10/03/2026 | 09/03/2026 | est à faire   |
      | le domicile     | est le 10/01/2026 | est le 10/03/2026 | 10/03/2026 | est respectée |
      | le domicile     | est le 10/01/2026 | est le 11/03/2026 | 11/03/2026 | est en retard |
      | l'établissement | est le 10/01/2026 | n'est pas connue  | 11/03/2026 | n'est pas née |

  @PROC-06
  Plan du scénario: proposer un plan sous trente jours, dossier complet <complet>, envoi <envoi>, au <jour>
    Étant donné que la date d'enregistrement du dossier complet <complet>
    Et que la date d'envoi de la proposition <envoi>
    Quand le dossier est instruit au <jour>
    Alors l'obligation « proposer un plan d'aide » <état>

    Exemples:
      | complet           | envoi             | jour       | état                   |
      | n'est pas connue  | n'est pas connue  | 09/02/2026 | n'est pas née          |
      | est le 10/01/2026 | n'est pas connue  | 09/01/2026 | n'est pas née          |
      | est le 10/01/2026 | n'est pas connue  | 10/01/2026 | échoit le 09/02/2026   |
      | est le 10/01/2026 | n'est pas connue  | 09/02/2026 | est à faire            |
      | est le 10/01/2026 | n'est pas connue  | 10/02/2026 | est en retard          |
      | est le 10/01/2026 | est le 09/02/2026 | 08/02/2026 | est à faire            |
      | est le 10/01/2026 | est le 09/02/2026 | 09/02/2026 | est respectée          |
      | est le 10/01/2026 | est le 10/02/2026 | 10/02/2026 | est en retard          |

  @PROC-06
  Plan du scénario: répondre à une proposition, reçue <reçue>, réponse <réponse>, au <jour>
    Étant donné que la date de réception de la proposition <reçue>
    Et que la date de réponse à la proposition <réponse>
    Quand le dossier est instruit au <jour>
    Alors l'obligation « répondre au plan proposé » <état>

    Exemples:
      | reçue             | réponse           | jour       | état                 |
      | n'est pas connue  | n'est pas connue  | 12/03/2026 | n'est pas née        |
      | est le 02/03/2026 | n'est pas connue  | 01/03/2026 | n'est pas née        |
      | est le 02/03/2026 | n'est pas connue  | 02/03/2026 | échoit le 12/03/2026 |
      | est le 02/03/2026 | n'est pas connue  | 12/03/2026 | est à faire          |
      | est le 02/03/2026 | n'est pas connue  | 13/03/2026 | est en retard        |
      | est le 02/03/2026 | est le 12/03/2026 | 11/03/2026 | est à faire          |
      | est le 02/03/2026 | est le 12/03/2026 | 12/03/2026 | est respectée        |
      | est le 02/03/2026 | est le 13/03/2026 | 13/03/2026 | est en retard        |

  @PROC-06
  Plan du scénario: la proposition définitive, réponse <réponse>, observations <observations>, envoi <envoi>, au <jour>
    Étant donné que la réponse à la proposition est <réponse>
    Et que la date des observations <observations>
    Et que la date d'envoi de la proposition définitive <envoi>
    Quand le dossier est instruit au <jour>
    Alors l'obligation « adresser la proposition définitive » <état>

    Exemples:
      | réponse      | observations      | envoi             | jour       | état          |
      | observations | n'est pas connue  | n'est pas connue  | 17/03/2026 | n'est pas née |
      | observations | est le 09/03/2026 | n'est pas connue  | 08/03/2026 | n'est pas née |
      | observations | est le 09/03/2026 | n'est pas connue  | 09/03/2026 | est à faire   |
      | observations | est le 09/03/2026 | n'est pas connue  | 17/03/2026 | est à faire   |
      | observations | est le 09/03/2026 | n'est pas connue  | 18/03/2026 | est en retard |
      | observations | est le 09/03/2026 | est le 17/03/2026 | 16/03/2026 | est à faire   |
      | observations | est le 09/03/2026 | est le 17/03/2026 | 17/03/2026 | est respectée |
      | observations | est le 09/03/2026 | est le 18/03/2026 | 18/03/2026 | est en retard |
      | acceptation  | est le 09/03/2026 | n'est pas connue  | 18/03/2026 | n'est pas née |

  @PROC-08
  Plan du scénario: décider d'une révision, demande <demande>, décision <décision>, au <jour>
    Étant donné que la date de demande de révision <demande>
    Et que la date de notification de la révision <décision>
    Quand le dossier est instruit au <jour>
    Alors l'obligation « décider sur la révision » <état>

    Exemples:
      | demande           | décision          | jour       | état          |
      | n'est pas connue  | n'est pas connue  | 15/06/2026 | n'est pas née |
      | est le 15/04/2026 | n'est pas connue  | 14/04/2026 | n'est pas née |
      | est le 15/04/2026 | n'est pas connue  | 15/04/2026 | est à faire   |
      | est le 15/04/2026 | n'est pas connue  | 15/06/2026 | est à faire   |
      | est le 15/04/2026 | n'est pas connue  | 16/06/2026 | est en retard |
      | est le 15/04/2026 | est le 15/06/2026 | 14/06/2026 | est à faire   |
      | est le 15/04/2026 | est le 15/06/2026 | 15/06/2026 | est respectée |
      | est le 15/04/2026 | est le 16/06/2026 | 16/06/2026 | est en retard |

  @PROC-10
  Plan du scénario: verser l'APA, plan de <plan>, décision <décision>, versement <versement>, au <jour>
    Étant donné que l'âge est de 82 ans
    Et que la personne réside de façon stable et régulière en France
    Et que le lieu de vie est le domicile
    Et que la situation conjugale est seul
    Et que le GIR est 4
    Et que les ressources mensuelles sont de 500 €
    Et que le montant du plan d'aide est de <plan>
    Et que la date de notification de la décision <décision>
    Et que la date du premier versement <versement>
    Quand le dossier est instruit au <jour>
    Alors l'obligation « verser l'APA la première fois » <état>

    Exemples:
      | plan     | décision          | versement         | jour       | état          |
      | 600,00 € | n'est pas connue  | n'est pas connue  | 10/03/2026 | n'est pas née |
      | 600,00 € | est le 20/02/2026 | n'est pas connue  | 19/02/2026 | n'est pas née |
      | 600,00 € | est le 20/02/2026 | n'est pas connue  | 20/02/2026 | est à faire   |
      | 600,00 € | est le 20/02/2026 | n'est pas connue  | 10/03/2026 | est à faire   |
      | 600,00 € | est le 20/02/2026 | n'est pas connue  | 11/03/2026 | est en retard |
      | 600,00 € | est le 20/02/2026 | est le 10/03/2026 | 09/03/2026 | est à faire   |
      | 600,00 € | est le 20/02/2026 | est le 10/03/2026 | 10/03/2026 | est respectée |
      | 600,00 € | est le 20/02/2026 | est le 11/03/2026 | 11/03/2026 | est en retard |
      | 36,07 €  | est le 20/02/2026 | n'est pas connue  | 11/03/2026 | est en retard |
      | 36,06 €  | est le 20/02/2026 | n'est pas connue  | 11/03/2026 | n'est pas née |

  @CTRL-03
  Plan du scénario: signaler un changement de situation, changement <changement>, signalement <signalement>
    Étant donné que la date du changement de situation <changement>
    Et que la date de signalement du changement <signalement>
    Quand le dossier est instruit au 05/04/2026
    Alors l'obligation « signaler un changement de situation » <état>

    Exemples:
      | changement        | signalement       | état                |
      | n'est pas connue  | n'est pas connue  | n'est pas née       |
      | est le 06/04/2026 | n'est pas connue  | n'est pas née       |
      | est le 05/04/2026 | n'est pas connue  | n'a pas d'échéance  |
      | est le 05/04/2026 | n'est pas connue  | est à faire         |
      | est le 01/04/2026 | est le 06/04/2026 | est à faire         |
      | est le 01/04/2026 | est le 05/04/2026 | est respectée       |

  @CTRL-04
  Plan du scénario: se mettre en règle, mise en demeure <demeure>, régularisation <régularisation>, au <jour>
    Étant donné que la date de réception de la mise en demeure <demeure>
    Et que la date de régularisation <régularisation>
    Quand le dossier est instruit au <jour>
    Alors l'obligation « se mettre en règle » <état>

    Exemples:
      | demeure           | régularisation    | jour       | état          |
      | n'est pas connue  | n'est pas connue  | 10/04/2026 | n'est pas née |
      | est le 10/03/2026 | n'est pas connue  | 09/03/2026 | n'est pas née |
      | est le 10/03/2026 | n'est pas connue  | 10/03/2026 | est à faire   |
      | est le 10/03/2026 | n'est pas connue  | 10/04/2026 | est à faire   |
      | est le 10/03/2026 | n'est pas connue  | 11/04/2026 | est en retard |
      | est le 10/03/2026 | est le 10/04/2026 | 09/04/2026 | est à faire   |
      | est le 10/03/2026 | est le 10/04/2026 | 10/04/2026 | est respectée |
      | est le 10/03/2026 | est le 11/04/2026 | 11/04/2026 | est en retard |

  @PROC-02
  Plan du scénario: ce que le dossier ne date pas n'a pas eu lieu, dépôt <dépôt>, retrait <retrait>, réclamation <réclamation>
    Étant donné que la date de dépôt de la demande <dépôt>
    Et que le département exige un certificat médical
    Et que le certificat médical n'est pas fourni
    Et que la date de retrait de la demande <retrait>
    Et que la date de réclamation des pièces <réclamation>
    Quand le dossier est instruit au 12/03/2026
    Alors l'obligation « accuser réception de la demande » <accusé>
    Et l'obligation « réclamer les pièces manquantes » <pièces>

    Exemples:
      | dépôt             | retrait           | réclamation       | accusé        | pièces        |
      | n'est pas connue  | n'est pas connue  | n'est pas connue  | n'est pas née | n'est pas née |
      | est le 12/03/2026 | n'est pas connue  | n'est pas connue  | est à faire   | est à faire   |
      | est le 05/03/2026 | est le 13/03/2026 | n'est pas connue  | est à faire   | est à faire   |
      | est le 05/03/2026 | n'est pas connue  | est le 13/03/2026 | est à faire   | est à faire   |
      | est le 05/03/2026 | n'est pas connue  | est le 12/03/2026 | est à faire   | est respectée |

  @PROC-08
  Plan du scénario: la décision n'est attendue qu'après le dossier complet, complet <complet>, retrait <retrait>
    Étant donné que la date d'enregistrement du dossier complet <complet>
    Et que la date de retrait de la demande <retrait>
    Quand le dossier est instruit au 10/01/2026
    Alors l'obligation « notifier la décision » <état>

    Exemples:
      | complet           | retrait           | état          |
      | n'est pas connue  | n'est pas connue  | n'est pas née |
      | est le 11/01/2026 | n'est pas connue  | n'est pas née |
      | est le 10/01/2026 | n'est pas connue  | est à faire   |
      | est le 05/01/2026 | est le 11/01/2026 | est à faire   |
      | est le 05/01/2026 | est le 10/01/2026 | est éteinte   |

  @PROC-02 @PROC-08
  Scénario: les obligations du département naissent au dépôt de la demande, puis au dossier complet
    Étant donné que la date de dépôt de la demande est le 05/01/2026
    Et que le département exige un certificat médical
    Et que le certificat médical n'est pas fourni
    Et que la date d'enregistrement du dossier complet est le 10/01/2026
    Et que la date d'accusé de réception est le 12/01/2026
    Et que la date de demande de révision est le 15/04/2026
    Quand le dossier est instruit au 15/04/2026
    Alors le jour où naît l'obligation « accuser réception de la demande » est le 05/01/2026
    Et le jour où naît l'obligation « réclamer les pièces manquantes » est le 05/01/2026
    Et le jour où naît l'obligation « notifier la décision » est le 10/01/2026
    Et le jour où naît l'obligation « décider sur la révision » est le 15/04/2026

  @PROC-08
  Scénario: un accusé de réception du jour même est à temps
    Étant donné que la date de dépôt de la demande est le 05/01/2026
    Et que la date d'accusé de réception est le 15/01/2026
    Quand le dossier est instruit au 15/01/2026
    Alors l'obligation « accuser réception de la demande » est respectée

  @PROC-03 @PROC-06
  Scénario: les obligations de l'équipe médico-sociale naissent au dossier complet, puis aux observations
    Étant donné que le lieu de vie est le domicile
    Et que la date d'enregistrement du dossier complet est le 10/01/2026
    Et que la date de réception de la proposition est le 02/03/2026
    Et que la réponse à la proposition est observations
    Et que la date des observations est le 09/03/2026
    Quand le dossier est instruit au 10/03/2026
    Alors le jour où naît l'obligation « visiter le demandeur » est le 10/01/2026
    Et le jour où naît l'obligation « proposer un plan d'aide » est le 10/01/2026
    Et le jour où naît l'obligation « répondre au plan proposé » est le 02/03/2026
    Et le jour où naît l'obligation « adresser la proposition définitive » est le 09/03/2026

  @PROC-10
  Scénario: le versement est dû dès que la décision est notifiée
    Étant donné que l'âge est de 82 ans
    Et que la personne réside de façon stable et régulière en France
    Et que le lieu de vie est le domicile
    Et que la situation conjugale est seul
    Et que le GIR est 4
    Et que les ressources mensuelles sont de 500 €
    Et que le montant du plan d'aide est de 600,00 €
    Et que la date de notification de la décision est le 20/02/2026
    Quand le dossier est instruit au 01/03/2026
    Alors le jour où naît l'obligation « verser l'APA la première fois » est le 20/02/2026
    Et l'obligation « verser l'APA la première fois » échoit le 10/03/2026

  @CTRL-03 @CTRL-04
  Scénario: les obligations du bénéficiaire naissent au changement, et à la mise en demeure reçue
    Étant donné que la date du changement de situation est le 01/03/2026
    Et que la date de signalement du changement est le 04/03/2026
    Et que la date de réception de la mise en demeure est le 10/03/2026
    Quand le dossier est instruit au 11/03/2026
    Alors le jour où naît l'obligation « signaler un changement de situation » est le 01/03/2026
    Et le jour où est remplie l'obligation « signaler un changement de situation » est le 04/03/2026
    Et le jour où naît l'obligation « se mettre en règle » est le 10/03/2026
