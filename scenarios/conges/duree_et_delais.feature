# language: fr
Fonctionnalité: La durée et les délais du congé de proche aidant

  Trois mois à défaut d'accord collectif, un an sur la carrière ; un mois pour prévenir, quinze jours pour renouveler, sans
  délai en cas d'urgence (L. 3142-19 à L. 3142-27, D. 3142-7 à D. 3142-13).

  Contexte:
    Étant donné que la demande de l'aidant est congé de proche aidant

  @CONG-03
  Plan du scénario: <demandé> demandés, <pris> déjà pris dans la carrière
    Étant donné que la durée demandée du congé de proche aidant est de <demandé>
    Et que la durée de congé de proche aidant déjà prise est de <pris>
    Quand le dossier est instruit au 01/03/2026
    Alors la durée maximale d'une période de congé est de 3 mois
    Et la durée accordée du congé de proche aidant est de <accordé>

    Exemples:
      | demandé | pris    | accordé |
      | 3 mois  | 10 mois | 2 mois  |
      | 4 mois  | 0 mois  | 3 mois  |
      | 2 mois  | 0 mois  | 2 mois  |
      | 3 mois  | 9 mois  | 3 mois  |
      | 3 mois  | 12 mois | 0 mois  |
      | 3 mois  | 13 mois | 0 mois  |

  @CONG-03
  Plan du scénario: un accord collectif de six mois, <pris> déjà pris
    Étant donné qu'un accord collectif régit le congé
    Et que la durée maximale de l'accord collectif est de 6 mois
    Et que la durée demandée du congé de proche aidant est de 8 mois
    Et que la durée de congé de proche aidant déjà prise est de <pris>
    Quand le dossier est instruit au 01/03/2026
    Alors la durée maximale d'une période de congé est de 6 mois
    Et la durée accordée du congé de proche aidant est de <accordé>

    Exemples:
      | pris   | accordé |
      | 0 mois | 6 mois  |
      | 8 mois | 4 mois  |

  @CONG-10
  Plan du scénario: une demande du <demande>, <cas>
    Étant donné que la date de la demande de congé est le <demande>
    Et que <dégradation>
    Et que <crise>
    Et que <hébergement>
    Quand le dossier est instruit au 10/03/2026
    Alors <délai>
    Et la date de début possible du congé est le <début>

    Exemples:
      | demande    | cas                     | dégradation                                                      | crise                                                | hébergement                                             | délai                                    | début      |
      | 10/03/2026 | sans urgence            | aucun médecin ne constate de dégradation soudaine de la santé    | aucun médecin ne constate de situation de crise      | l'hébergement en établissement ne cesse pas brutalement | le congé ne peut pas débuter sans délai  | 10/04/2026 |
      | 31/01/2026 | sans urgence            | aucun médecin ne constate de dégradation soudaine de la santé    | aucun médecin ne constate de situation de crise      | l'hébergement en établissement ne cesse pas brutalement | le congé ne peut pas débuter sans délai  | 28/02/2026 |
      | 10/03/2026 | santé dégradée          | un médecin constate une dégradation soudaine de la santé         | aucun médecin ne constate de situation de crise      | l'hébergement en établissement ne cesse pas brutalement | le congé peut débuter sans délai         | 10/03/2026 |
      | 10/03/2026 | crise                   | aucun médecin ne constate de dégradation soudaine de la santé    | un médecin constate une situation de crise           | l'hébergement en établissement ne cesse pas brutalement | le congé peut débuter sans délai         | 10/03/2026 |
      | 10/03/2026 | fin de l'hébergement    | aucun médecin ne constate de dégradation soudaine de la santé    | aucun médecin ne constate de situation de crise      | l'hébergement en établissement cesse brutalement        | le congé peut débuter sans délai         | 10/03/2026 |

  @CONG-10
  Scénario: un accord collectif demande trois semaines
    Étant donné qu'un accord collectif régit le congé
    Et que le délai d'information de l'accord collectif est de 21 jours
    Et que la date de la demande de congé est le 10/03/2026
    Et qu'aucun médecin ne constate de dégradation soudaine de la santé
    Et qu'aucun médecin ne constate de situation de crise
    Et que l'hébergement en établissement ne cesse pas brutalement
    Quand le dossier est instruit au 10/03/2026
    Alors la date de début possible du congé est le 31/03/2026

  @CONG-10
  Plan du scénario: un congé jusqu'au 31/05/2026, prolongation annoncée le <avertissement>
    Étant donné que le terme du congé de proche aidant est le 31/05/2026
    Et que l'avertissement de renouvellement est le <avertissement>
    Et que <dégradation>
    Et qu'aucun médecin ne constate de situation de crise
    Et que l'hébergement en établissement ne cesse pas brutalement
    Quand le dossier est instruit au 20/05/2026
    Alors la date limite de demande de renouvellement est le 16/05/2026
    Et <temps>

    Exemples:
      | avertissement | dégradation                                                   | temps                                     |
      | 16/05/2026    | aucun médecin ne constate de dégradation soudaine de la santé | le renouvellement est demandé à temps     |
      | 17/05/2026    | aucun médecin ne constate de dégradation soudaine de la santé | le renouvellement est demandé trop tard   |
      | 17/05/2026    | un médecin constate une dégradation soudaine de la santé      | le renouvellement est demandé à temps     |

  @CONG-10
  Scénario: le délai de renouvellement d'un accord collectif n'est pas celui du décret
    Étant donné qu'un accord collectif régit le congé
    Et que le terme du congé de proche aidant est le 31/05/2026
    Quand le dossier est instruit au 20/05/2026
    Alors la date limite de demande de renouvellement est sans objet

  @CONG-11
  Plan du scénario: retour demandé le <demande>, pour <motif>
    Étant donné que le motif de fin anticipée est <motif>
    Et que la date de la demande de retour est le <demande>
    Quand le dossier est instruit au <demande>
    Alors le motif de fin anticipée est recevable
    Et la date de retour anticipé est le <retour>

    Exemples:
      | motif                                       | demande    | retour     |
      | admission dans un établissement             | 15/04/2026 | 15/05/2026 |
      | diminution importante des ressources        | 15/04/2026 | 15/05/2026 |
      | recours à un service d'aide à domicile      | 31/01/2026 | 28/02/2026 |
      | congé pris par un autre membre de la famille | 15/04/2026 | 15/05/2026 |
      | décès de la personne aidée                  | 15/04/2026 | 29/04/2026 |

  @CONG-11
  Scénario: la simple convenance n'est pas un motif
    Étant donné que le motif de fin anticipée est autre motif
    Et que la date de la demande de retour est le 15/04/2026
    Quand le dossier est instruit au 15/04/2026
    Alors le motif de fin anticipée n'est pas recevable
    Et la date de retour anticipé est sans objet

  @CONG-12
  Plan du scénario: le fractionnement, <cas>
    Étant donné que <accord>
    Et que <dégradation>
    Et qu'aucun médecin ne constate de situation de crise
    Et que l'hébergement en établissement ne cesse pas brutalement
    Quand le dossier est instruit au 01/03/2026
    Alors <fractionnement>

    Exemples:
      | cas                 | accord                                       | dégradation                                                   | fractionnement                                        |
      | accepté             | l'employeur accepte le fractionnement        | aucun médecin ne constate de dégradation soudaine de la santé | le congé de proche aidant peut être fractionné        |
      | refusé              | l'employeur n'accepte pas le fractionnement  | aucun médecin ne constate de dégradation soudaine de la santé | le congé de proche aidant ne peut pas être fractionné |
      | refusé mais urgent  | l'employeur n'accepte pas le fractionnement  | un médecin constate une dégradation soudaine de la santé      | le congé de proche aidant peut être fractionné        |

  @CONG-12
  Plan du scénario: période voulue le 20/03/2026 à 8 h, employeur averti le <averti>
    Étant donné que l'avertissement avant la période est de <heures>
    Quand le dossier est instruit au 20/03/2026
    Alors <temps>

    Exemples:
      | averti           | heures    | temps                              |
      | 18/03 à 8 h      | 48 heures | l'employeur est averti à temps     |
      | 18/03 à 9 h      | 47 heures | l'employeur est averti trop tard   |
      | 19/03 à 8 h      | 24 heures | l'employeur est averti trop tard   |

  @CONG-12
  Plan du scénario: une période de <durée>, congé demandé le <demande>
    Étant donné que la durée de la période fractionnée est de <durée>
    Et que la date de la demande de congé est le <demande>
    Quand le dossier est instruit au 01/03/2026
    Alors <assez>

    Exemples:
      | durée     | demande    | assez                                    |
      | 0,5 jour  | 29/09/2020 | la période fractionnée est trop courte   |
      | 1 jour    | 29/09/2020 | la période fractionnée est assez longue  |
      | 0,25 jour | 30/09/2020 | la période fractionnée est trop courte   |
      | 0,5 jour  | 30/09/2020 | la période fractionnée est assez longue  |
