# language: fr
Fonctionnalité: La décision sur le relais, et l'attribution provisoire

  La décision est notifiée au plus tard huit jours avant une hospitalisation programmée. À défaut, et en cas d'urgence, la majoration
  est attribuée à titre provisoire jusqu'à la notification (CASF D. 232-9-2 IV).

  Contexte:
    Étant donné que l'âge est de 82 ans
    Et que la personne réside de façon stable et régulière en France
    Et que le lieu de vie est le domicile
    Et que le GIR est 3
    Et que les proches aidants sont :
      | nom de l'aidant | aidant hospitalisé | retenu indispensable | remplaçant possible |
      | Louise | oui | oui | non |
    Et que l'hospitalisation est programmée
    Et que la date d'hospitalisation est le 20/06/2026
    Et que la date de la demande de relais est le 20/05/2026
    Et que le coût du relais demandé est de 800,00 €
    Et que le taux de participation notifié est de 20 %

  @HOSP-09
  Scénario: pour une hospitalisation le 20/06/2026, la décision est notifiée au plus tard le 12/06/2026
    Quand le dossier est instruit au 01/06/2026
    Alors la date limite de réponse au relais est le 12/06/2026

  @HOSP-09
  Plan du scénario: l'obligation de répondre au 12/06/2026, le <jour> <cas>
    Étant donné que la date de notification de la décision de relais est le <notification>
    Et que la date de retrait de la demande de relais est le <retrait>
    Quand le dossier est instruit au <jour>
    Alors l'obligation « répondre à la demande de relais programmé » <état>

    Exemples:
      | cas                        | jour       | notification | retrait    | état             |
      | avant la demande           | 19/05/2026 | 12/06/2026   | 30/12/2026 | n'est pas née    |
      | à la demande               | 20/05/2026 | 12/06/2026   | 30/12/2026 | est à faire      |
      | au dernier jour            | 12/06/2026 | 13/06/2026   | 30/12/2026 | est à faire      |
      | passé le dernier jour      | 13/06/2026 | 30/12/2026   | 30/12/2026 | est en retard    |
      | notifiée au dernier jour   | 15/06/2026 | 12/06/2026   | 30/12/2026 | est respectée    |
      | notifiée un jour trop tard | 15/06/2026 | 13/06/2026   | 30/12/2026 | est en retard    |
      | notifiée ce jour           | 11/06/2026 | 11/06/2026   | 30/12/2026 | est respectée    |
      | demande retirée            | 02/06/2026 | 12/06/2026   | 01/06/2026 | est éteinte      |
      | demande retirée ce jour    | 01/06/2026 | 12/06/2026   | 01/06/2026 | est éteinte      |

  @HOSP-09
  Scénario: l'échéance de la réponse
    Quand le dossier est instruit au 01/06/2026
    Alors l'obligation « répondre à la demande de relais programmé » est à faire
    Et l'obligation « répondre à la demande de relais programmé » échoit le 12/06/2026

  @HOSP-09
  Scénario: une demande que rien ne date ne fait pas courir le délai de réponse
    Étant donné que la date de la demande de relais n'est pas connue
    Quand le dossier est instruit au 01/06/2026
    Alors l'obligation « répondre à la demande de relais programmé » n'est pas née

  @HOSP-09
  Scénario: une urgence ne fait pas naître cette obligation
    Étant donné que l'hospitalisation est en urgence
    Quand le dossier est instruit au 01/06/2026
    Alors l'obligation « répondre à la demande de relais programmé » n'est pas née

  @HOSP-09
  Scénario: sans aidant hospitalisé, personne n'a à répondre
    Étant donné que les proches aidants sont :
      | nom de l'aidant | aidant hospitalisé | retenu indispensable |
      | Louise          | non                | oui                  |
    Quand le dossier est instruit au 01/06/2026
    Alors l'obligation « répondre à la demande de relais programmé » n'est pas née
    Et l'obligation « adresser la demande de relais programmé » n'est pas née

  @HOSP-10
  Plan du scénario: une décision datée n'est plus en attente, <cas>
    Étant donné que la date de notification de la décision de relais est le <notification>
    Et que <décision>
    Quand le dossier est instruit au 12/06/2026
    Alors <alerte> « la décision sur le relais porte une date de notification : elle n'est plus en attente, le provisoire s'arrête »

    Exemples:
      | cas                   | notification | décision                                     | alerte               |
      | oubli                 | 12/06/2026   | la décision sur le relais n'est pas notifiée | une alerte dit       |
      | pas encore notifiée   | 13/06/2026   | la décision sur le relais n'est pas notifiée | aucune alerte ne dit |
      | notifiée              | 12/06/2026   | la décision sur le relais est notifiée       | aucune alerte ne dit |

  @HOSP-10
  Scénario: sans date de notification, la décision est en attente
    Quand le dossier est instruit au 12/06/2026
    Alors aucune alerte ne dit « la décision sur le relais porte une date de notification : elle n'est plus en attente, le provisoire s'arrête »

  @HOSP-09
  Scénario: une urgence n'a pas de date limite
    Étant donné que l'hospitalisation est en urgence
    Quand le dossier est instruit au 01/06/2026
    Alors la date limite de réponse au relais est sans objet

  @HOSP-10
  Plan du scénario: sans réponse au <jour>, pour un relais de <coût>
    Étant donné que le coût du relais demandé est de <coût>
    Quand le dossier est instruit au <jour>
    Alors <provisoire>
    Et la majoration provisoire est <montant>

    Exemples:
      | jour       | coût       | provisoire                                            | montant     |
      | 11/06/2026 | 800,00 €   | la majoration n'est pas attribuée à titre provisoire  | sans objet  |
      | 12/06/2026 | 800,00 €   | la majoration est attribuée à titre provisoire        | de 640,00 € |
      | 12/06/2026 | 1 500,00 € | la majoration est attribuée à titre provisoire        | de 927,46 € |
      | 25/06/2026 | 800,00 €   | la majoration est attribuée à titre provisoire        | de 640,00 € |

  @HOSP-10
  Scénario: l'ordre du plafond et de la participation vaut aussi pour le provisoire
    Étant donné que le coût du relais demandé est de 1 500,00 €
    Quand le dossier est instruit au 12/06/2026
    Alors la majoration provisoire est de 927,46 €
    Et dans la lecture « la participation, puis le plafond », la majoration provisoire est de 1 159,32 €

  @HOSP-10
  Scénario: en urgence, l'attribution provisoire n'attend pas
    Étant donné que l'hospitalisation est en urgence
    Et que la date d'hospitalisation est le 03/03/2026
    Quand le dossier est instruit au 03/03/2026
    Alors la majoration est attribuée à titre provisoire
    Et la majoration provisoire est de 640,00 €

  @HOSP-10
  Plan du scénario: pas de provisoire, <cas>
    Étant donné que <condition>
    Quand le dossier est instruit au 12/06/2026
    Alors la majoration n'est pas attribuée à titre provisoire
    Et la majoration provisoire est sans objet

    Exemples:
      | cas                                        | condition                                              |
      | une fois la décision notifiée              | la décision sur le relais est notifiée                 |
      | si la personne vit en établissement        | le lieu de vie est l'établissement                     |

  @HOSP-10
  Scénario: pas de provisoire si l'aidant hospitalisé n'est pas retenu indispensable
    Étant donné que les proches aidants sont :
      | nom de l'aidant | aidant hospitalisé | retenu indispensable | remplaçant possible |
      | Louise | oui | non | non |
    Quand le dossier est instruit au 12/06/2026
    Alors la majoration n'est pas attribuée à titre provisoire
    Et la majoration provisoire est sans objet

  @HOSP-11
  Plan du scénario: 1 000 € de provisoire pour 10 jours, une décision à <accordée> après <effectués>
    Étant donné que la décision sur le relais est notifiée
    Et que le montant provisoire versé est de 1 000,00 €
    Et que la majoration accordée est de <accordée>
    Et que la durée du relais est de 10 jours
    Et que les jours de relais effectués sont de <effectués>
    Quand le dossier est instruit au 25/06/2026
    Alors la différence récupérable est <récupérable>

    Exemples:
      | accordée   | effectués | récupérable |
      | 800,00 €   | 6 jours   | de 80,00 €  |
      | 800,00 €   | 0 jour    | de 200,00 € |
      | 800,00 €   | 10 jours  | de 0,00 €   |
      | 999,99 €   | 5 jours   | de 0,01 €   |
      | 1 000,00 € | 6 jours   | sans objet  |
      | 1 100,00 € | 6 jours   | sans objet  |

  @HOSP-11
  Plan du scénario: rien à récupérer, <cas>
    Étant donné que <décision>
    Et que le montant provisoire versé est de 1 000,00 €
    Et que la majoration accordée est de 800,00 €
    Et que la durée du relais est de <durée>
    Et que les jours de relais effectués sont de 0 jour
    Quand le dossier est instruit au 25/06/2026
    Alors la différence récupérable est sans objet

    Exemples:
      | cas                         | décision                                   | durée    |
      | tant que rien n'est décidé  | la décision sur le relais n'est pas notifiée | 10 jours |
      | pour un relais qui n'a pas duré | la décision sur le relais est notifiée | 0 jour   |

  @HOSP-19
  Plan du scénario: qui organise le relais, <cas>
    Étant donné que <urgence>
    Et que la date d'hospitalisation est le 03/03/2026
    Et que la solution de relais est <solution>
    Quand le dossier est instruit au 03/03/2026
    Alors <réponse>

    Exemples:
      | cas                          | urgence                          | solution                      | réponse                                                          |
      | en urgence et sans solution  | l'hospitalisation est en urgence | solution à trouver            | le président du conseil départemental organise le relais         |
      | en urgence, avec un relais   | l'hospitalisation est en urgence | prestataire d'aide à domicile | le président du conseil départemental n'a pas à organiser le relais |
      | programmée, sans solution    | l'hospitalisation est programmée | solution à trouver            | le président du conseil départemental n'a pas à organiser le relais |

  @HOSP-19
  Plan du scénario: une urgence sans solution le 03/03/2026 : le président du conseil départemental organise le relais, au <jour>
    Étant donné que l'hospitalisation est en urgence
    Et que la date d'hospitalisation est le 03/03/2026
    Et que la solution de relais est <solution>
    Et que la date de mise en place du relais est le 05/03/2026
    Et que la date de retrait de la demande de relais est le <retrait>
    Quand le dossier est instruit au <jour>
    Alors l'obligation « proposer et organiser le relais » <état>

    Exemples:
      | jour       | solution                      | retrait    | état             |
      | 03/03/2026 | solution à trouver            | 30/12/2026 | est à faire      |
      | 04/03/2026 | solution à trouver            | 30/12/2026 | est à faire      |
      | 05/03/2026 | solution à trouver            | 30/12/2026 | est respectée    |
      | 04/03/2026 | solution à trouver            | 04/03/2026 | est éteinte      |
      | 03/03/2026 | prestataire d'aide à domicile | 30/12/2026 | n'est pas née    |

  @HOSP-19
  Scénario: l'obligation d'organiser le relais n'a pas d'échéance
    Étant donné que l'hospitalisation est en urgence
    Et que la date d'hospitalisation est le 03/03/2026
    Et que la solution de relais est solution à trouver
    Quand le dossier est instruit au 10/03/2026
    Alors l'obligation « proposer et organiser le relais » est à faire
    Et l'obligation « proposer et organiser le relais » n'a pas d'échéance
