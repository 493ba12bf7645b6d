# language: fr
Fonctionnalité: Ce que doivent le salarié et l'employeur

  Prévenir avant de partir et avant de prolonger ; tenir l'entretien professionnel ; rendre l'emploi au retour.

  Contexte:
    Étant donné que la demande de l'aidant est congé de proche aidant
    Et qu'aucun médecin ne constate de dégradation soudaine de la santé
    Et qu'aucun médecin ne constate de situation de crise
    Et que l'hébergement en établissement ne cesse pas brutalement

  @CONG-10
  Plan du scénario: un départ voulu le <début>, <cas>
    Étant donné que le début voulu du congé est le <début>
    Et que l'information de l'employeur <informé>
    Quand le dossier est instruit au 10/03/2026
    Alors l'obligation « informer l'employeur du congé de proche aidant » échoit le <échéance>
    Et l'obligation « informer l'employeur du congé de proche aidant » <état>

    Exemples:
      | début      | cas                   | informé           | échéance   | état           |
      | 10/04/2026 | annoncé le 10/03/2026 | est le 10/03/2026 | 10/03/2026 | est respectée  |
      | 09/04/2026 | annoncé le 10/03/2026 | est le 10/03/2026 | 09/03/2026 | est en retard  |
      | 10/04/2026 | non annoncé           | n'est pas connue  | 10/03/2026 | est à faire    |
      | 09/04/2026 | non annoncé           | n'est pas connue  | 09/03/2026 | est en retard  |
      | 15/04/2026 | à annoncer le 12      | est le 12/03/2026 | 15/03/2026 | est à faire    |

  @CONG-10
  Plan du scénario: le délai d'un mois ne court pas, <cas>
    Étant donné que le début voulu du congé est le 12/03/2026
    Et que <accord>
    Et que <dégradation>
    Et que la demande de l'aidant est <demande>
    Quand le dossier est instruit au 10/03/2026
    Alors l'obligation « informer l'employeur du congé de proche aidant » n'est pas née

    Exemples:
      | cas                  | accord                                   | dégradation                                                   | demande                |
      | en urgence           | aucun accord collectif ne régit le congé | un médecin constate une dégradation soudaine de la santé      | congé de proche aidant |
      | sous accord collectif | un accord collectif régit le congé      | aucun médecin ne constate de dégradation soudaine de la santé | congé de proche aidant |
      | sans demande         | aucun accord collectif ne régit le congé | aucun médecin ne constate de dégradation soudaine de la santé | aucune demande         |

  @CONG-10
  Plan du scénario: un congé jusqu'au 31/05/2026, <cas>, au <jour>
    Étant donné que le terme du congé de proche aidant est le 31/05/2026
    Et que <voulu>
    Et que l'avertissement de renouvellement <averti>
    Quand le dossier est instruit au <jour>
    Alors l'obligation « annoncer le renouvellement du congé de proche aidant » <état>

    Exemples:
      | cas                   | jour       | voulu                                     | averti            | état            |
      | à prolonger           | 16/05/2026 | le salarié veut prolonger son congé       | n'est pas connu   | est à faire     |
      | à prolonger           | 17/05/2026 | le salarié veut prolonger son congé       | n'est pas connu   | est en retard   |
      | annoncé à temps       | 20/05/2026 | le salarié veut prolonger son congé       | est le 16/05/2026 | est respectée   |
      | annoncé après ce jour | 14/05/2026 | le salarié veut prolonger son congé       | est le 15/05/2026 | est à faire     |
      | annoncé trop tard     | 20/05/2026 | le salarié veut prolonger son congé       | est le 17/05/2026 | est en retard   |
      | sans prolongation     | 20/05/2026 | le salarié ne veut pas prolonger son congé | n'est pas connu  | n'est pas née   |

  @CONG-10
  Plan du scénario: la prolongation n'a pas à être annoncée quinze jours avant, <cas>
    Étant donné que le terme du congé de proche aidant est le 31/05/2026
    Et que le salarié veut prolonger son congé
    Et que <accord>
    Et que <dégradation>
    Et que la demande de l'aidant est <demande>
    Quand le dossier est instruit au 20/05/2026
    Alors l'obligation « annoncer le renouvellement du congé de proche aidant » n'est pas née

    Exemples:
      | cas                   | accord                                   | dégradation                                                   | demande                |
      | en urgence            | aucun accord collectif ne régit le congé | un médecin constate une dégradation soudaine de la santé      | congé de proche aidant |
      | sous accord collectif | un accord collectif régit le congé       | aucun médecin ne constate de dégradation soudaine de la santé | congé de proche aidant |
      | sans demande          | aucun accord collectif ne régit le congé | aucun médecin ne constate de dégradation soudaine de la santé | aucune demande         |

  @CONG-15
  Plan du scénario: l'entretien d'avant un congé du 10/04/2026, <cas>, au <jour>
    Étant donné que le début voulu du congé est le 10/04/2026
    Et que l'entretien professionnel d'avant le congé <tenu>
    Quand le dossier est instruit au <jour>
    Alors l'obligation « tenir l'entretien professionnel avant le congé » <état>

    Exemples:
      | cas         | jour       | tenu              | état          |
      | pas tenu    | 09/04/2026 | n'est pas connu   | est à faire   |
      | pas tenu    | 10/04/2026 | n'est pas connu   | est en retard |
      | tenu        | 10/04/2026 | est le 01/04/2026 | est respectée |
      | tenu tard   | 12/04/2026 | est le 11/04/2026 | est en retard |
      | prévu       | 01/04/2026 | est le 03/04/2026 | est à faire   |

  @CONG-15
  Plan du scénario: l'entretien d'après le congé, <cas>, au <jour>
    Étant donné que la date de retour du congé est le 01/06/2026
    Et que l'entretien professionnel d'après le congé <tenu>
    Quand le dossier est instruit au <jour>
    Alors l'obligation « tenir l'entretien professionnel après le congé » <état>
    Et l'obligation « tenir l'entretien professionnel après le congé » n'a pas d'échéance

    Exemples:
      | cas        | jour       | tenu              | état            |
      | pas tenu   | 01/06/2026 | n'est pas connu   | est à faire     |
      | tenu       | 15/06/2026 | est le 10/06/2026 | est respectée   |
      | prévu      | 05/06/2026 | est le 10/06/2026 | est à faire     |

  @CONG-15
  Scénario: avant le retour, l'entretien d'après n'est pas encore dû
    Étant donné que la date de retour du congé est le 01/06/2026
    Quand le dossier est instruit au 31/05/2026
    Alors l'obligation « tenir l'entretien professionnel après le congé » n'est pas née
    Et l'obligation « rendre au salarié son emploi ou un emploi similaire » n'est pas née

  @CONG-14
  Plan du scénario: au retour, un emploi similaire à <salaire>
    Étant donné que la date de retour du congé est le 01/06/2026
    Et que l'emploi au retour est le même ou un emploi similaire
    Et que le salaire mensuel avant le congé est de 2 200 €
    Et que le salaire mensuel au retour est de <salaire>
    Quand le dossier est instruit au 02/06/2026
    Alors l'obligation « rendre au salarié son emploi ou un emploi similaire » <état>

    Exemples:
      | salaire | état          |
      | 2 100 € | est en retard |
      | 2 200 € | est respectée |

  @CONG-14
  Scénario: le jour du retour, l'emploi reste à rendre
    Étant donné que la date de retour du congé est le 01/06/2026
    Et que l'emploi au retour n'est ni le même ni un emploi similaire
    Quand le dossier est instruit au 01/06/2026
    Alors l'obligation « rendre au salarié son emploi ou un emploi similaire » est à faire
    Et l'obligation « rendre au salarié son emploi ou un emploi similaire » échoit le 01/06/2026

  @CONG-14 @CONG-15
  Scénario: un don de jours n'oblige ni à rendre un emploi ni à un entretien
    Étant donné que la demande de l'aidant est don de jours
    Et que la date de retour du congé est le 01/06/2026
    Et que le début voulu du congé est le 10/04/2026
    Quand le dossier est instruit au 02/06/2026
    Alors l'obligation « rendre au salarié son emploi ou un emploi similaire » n'est pas née
    Et l'obligation « tenir l'entretien professionnel avant le congé » n'est pas née
    Et l'obligation « tenir l'entretien professionnel après le congé » n'est pas née

  @CONG-14 @CONG-15
  Scénario: sans date de retour, le retour n'a pas eu lieu
    Étant donné que le début voulu du congé est le 10/04/2026
    Quand le dossier est instruit au 02/06/2026
    Alors l'obligation « rendre au salarié son emploi ou un emploi similaire » n'est pas née
    Et l'obligation « tenir l'entretien professionnel après le congé » n'est pas née
