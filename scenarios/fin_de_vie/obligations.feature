# language: fr
Fonctionnalité: Les délais de la solidarité familiale et de l'AJAP

  Quinze jours pour prévenir et pour renouveler ; sept jours à l'organisme pour répondre, après quoi son silence vaut accord.

  Contexte:
    Étant donné que la demande de l'aidant est congé de solidarité familiale
    Et qu'aucun écrit d'un médecin ne constate l'urgence absolue

  @FIN-05
  Plan du scénario: un départ voulu le <début>, <cas>
    Étant donné que le début voulu du congé est le <début>
    Et que l'information de l'employeur <informé>
    Quand le dossier est instruit au 12/03/2026
    Alors l'obligation « informer l'employeur du congé de solidarité familiale » <état>

    Exemples:
      | début      | cas                   | informé           | état          |
      | 27/03/2026 | annoncé le 12/03/2026 | est le 12/03/2026 | est respectée |
      | 26/03/2026 | annoncé le 12/03/2026 | est le 12/03/2026 | est en retard |
      | 27/03/2026 | non annoncé           | n'est pas connue  | est à faire   |
      | 26/03/2026 | non annoncé           | n'est pas connue  | est en retard |
      | 30/03/2026 | à annoncer le 13      | est le 13/03/2026 | est à faire   |

  @FIN-05
  Plan du scénario: le délai de quinze jours ne court pas, <cas>
    Étant donné que le début voulu du congé est le 13/03/2026
    Et que le terme prévu de la solidarité familiale est le 14/03/2026
    Et que le salarié veut prolonger son congé
    Et que <accord>
    Et que <urgence>
    Et que la demande de l'aidant est <demande>
    Quand le dossier est instruit au 12/03/2026
    Alors l'obligation « informer l'employeur du congé de solidarité familiale » n'est pas née
    Et l'obligation « annoncer le renouvellement du congé de solidarité familiale » n'est pas née

    Exemples:
      | cas                   | accord                                   | urgence                                                | demande                      |
      | urgence absolue       | aucun accord collectif ne régit le congé | un médecin constate par écrit l'urgence absolue        | congé de solidarité familiale |
      | accord collectif      | un accord collectif régit le congé       | aucun écrit d'un médecin ne constate l'urgence absolue | congé de solidarité familiale |
      | sans demande          | aucun accord collectif ne régit le congé | aucun écrit d'un médecin ne constate l'urgence absolue | aucune demande               |

  @FIN-05
  Plan du scénario: un congé jusqu'au 31/05/2026, <cas>, au <jour>
    Étant donné que le terme prévu de la solidarité familiale est le 31/05/2026
    Et que <voulu>
    Et que l'annonce du renouvellement de solidarité familiale <annoncé>
    Quand le dossier est instruit au <jour>
    Alors l'obligation « annoncer le renouvellement du congé de solidarité familiale » <état>

    Exemples:
      | cas               | jour       | voulu                                      | annoncé           | état          |
      | à prolonger       | 16/05/2026 | le salarié veut prolonger son congé        | n'est pas connue  | est à faire   |
      | à prolonger       | 17/05/2026 | le salarié veut prolonger son congé        | n'est pas connue  | est en retard |
      | annoncé           | 20/05/2026 | le salarié veut prolonger son congé        | est le 16/05/2026 | est respectée |
      | annoncé tard      | 20/05/2026 | le salarié veut prolonger son congé        | est le 17/05/2026 | est en retard |
      | à annoncer le 15  | 14/05/2026 | le salarié veut prolonger son congé        | est le 15/05/2026 | est à faire   |
      | sans prolongation | 20/05/2026 | le salarié ne veut pas prolonger son congé | n'est pas connue  | n'est pas née |

  @FIN-09
  Plan du scénario: une demande d'AJAP reçue le 02/03/2026, <cas>, au <jour>
    Étant donné que la réception de la demande d'AJAP est le 02/03/2026
    Et que la date de réponse à la demande d'AJAP <réponse>
    Quand le dossier est instruit au <jour>
    Alors l'obligation « répondre à la demande d'AJAP » échoit le 09/03/2026
    Et l'obligation « répondre à la demande d'AJAP » <état>

    Exemples:
      | cas       | jour       | réponse           | état          |
      | silence   | 09/03/2026 | n'est pas connue  | est à faire   |
      | silence   | 10/03/2026 | n'est pas connue  | est en retard |
      | répondue  | 10/03/2026 | est le 09/03/2026 | est respectée |
      | répondue tard | 11/03/2026 | est le 10/03/2026 | est en retard |
      | à répondre le 9 | 05/03/2026 | est le 09/03/2026 | est à faire |

  @FIN-09
  Plan du scénario: une demande d'AJAP que l'organisme n'a pas reçue, <cas>
    Étant donné que la réception de la demande d'AJAP <reçue>
    Et que la date de réponse à la demande d'AJAP n'est pas connue
    Quand le dossier est instruit au 01/03/2026
    Alors l'obligation « répondre à la demande d'AJAP » n'est pas née

    Exemples:
      | cas            | reçue             |
      | pas envoyée    | n'est pas connue  |
      | reçue demain   | est le 02/03/2026 |

  @FIN-10
  Scénario: l'entretien professionnel est dû aussi avant le congé de solidarité familiale
    Étant donné que le début voulu du congé est le 10/04/2026
    Quand le dossier est instruit au 01/04/2026
    Alors l'obligation « tenir l'entretien professionnel avant le congé » est à faire
