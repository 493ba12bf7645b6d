# language: fr
Fonctionnalité: Les obligations du département, du dépôt à la décision

  Ce que le département doit faire : accuser réception sous dix jours et réclamer les pièces (CASF R. 232-23), décider sous
  deux mois (L. 232-14).

  @PROC-02
  Scénario: un certificat médical exigé et absent est réclamé sous dix jours
    Étant donné que la date de dépôt de la demande est le 05/03/2026
    Et que le département exige un certificat médical
    Et que le certificat médical n'est pas fourni
    Quand le dossier est instruit au 15/03/2026
    Alors le dossier est incomplet
    Et l'obligation « réclamer les pièces manquantes » est à faire
    Et l'obligation « réclamer les pièces manquantes » échoit le 15/03/2026
    Et l'obligation « accuser réception de la demande » échoit le 15/03/2026

  @PROC-02
  Plan du scénario: les pièces sont réclamées le <jour>, l'obligation <état>
    Étant donné que la date de dépôt de la demande est le 05/03/2026
    Et que le département exige un certificat médical
    Et que le certificat médical n'est pas fourni
    Et que la date de réclamation des pièces est le <jour>
    Quand le dossier est instruit au 20/03/2026
    Alors l'obligation « réclamer les pièces manquantes » <état>

    Exemples:
      | jour       | état          |
      | 15/03/2026 | est respectée |
      | 16/03/2026 | est en retard |

  @PROC-02
  Plan du scénario: rien à réclamer quand <cas>
    Étant donné que la date de dépôt de la demande est le 05/03/2026
    Et que <exigence>
    Et que <pièce>
    Quand le dossier est instruit au 15/03/2026
    Alors le dossier est complet
    Et l'obligation « réclamer les pièces manquantes » n'est pas née

    Exemples:
      | cas                        | exigence                                         | pièce                                  |
      | le certificat est fourni   | le département exige un certificat médical       | le certificat médical est fourni       |
      | le certificat n'est pas dû | le département n'exige pas de certificat médical | le certificat médical n'est pas fourni |

  @PROC-02
  Scénario: on ignore si le certificat médical est au dossier
    Étant donné que la date de dépôt de la demande est le 05/03/2026
    Et que le département exige un certificat médical
    Quand le dossier est instruit au 15/03/2026
    Alors l'obligation « réclamer les pièces manquantes » est indéterminée

  @PROC-02
  Plan du scénario: la réclamation au <jour>, une demande déposée le 05/03/2026, l'obligation <état>
    Étant donné que la date de dépôt de la demande est le 05/03/2026
    Et que le département exige un certificat médical
    Et que le certificat médical n'est pas fourni
    Et que la date de retrait de la demande est le 12/03/2026
    Quand le dossier est instruit au <jour>
    Alors l'obligation « réclamer les pièces manquantes » <état>

    Exemples:
      | jour       | état          |
      | 04/03/2026 | n'est pas née |
      | 05/03/2026 | est à faire   |
      | 11/03/2026 | est à faire   |
      | 12/03/2026 | est éteinte   |
      | 20/03/2026 | est éteinte   |

  @PROC-08
  Plan du scénario: l'accusé de réception, au <jour>, <état>
    Étant donné que la date de dépôt de la demande est le 05/03/2026
    Et que la date d'accusé de réception <accusé>
    Et que la date de retrait de la demande <retrait>
    Quand le dossier est instruit au <jour>
    Alors l'obligation « accuser réception de la demande » <état>

    Exemples:
      | jour       | accusé            | retrait           | état          |
      | 04/03/2026 | n'est pas connue  | n'est pas connue  | n'est pas née |
      | 15/03/2026 | n'est pas connue  | n'est pas connue  | est à faire   |
      | 16/03/2026 | n'est pas connue  | n'est pas connue  | est en retard |
      | 16/03/2026 | est le 15/03/2026 | n'est pas connue  | est respectée |
      | 14/03/2026 | est le 15/03/2026 | n'est pas connue  | est à faire   |
      | 17/03/2026 | est le 16/03/2026 | n'est pas connue  | est en retard |
      | 16/03/2026 | n'est pas connue  | est le 16/03/2026 | est éteinte   |

  @PROC-08
  Scénario: le dernier jour des deux mois, il est encore temps de décider
    Étant donné que la date d'enregistrement du dossier complet est le 10/01/2026
    Quand le dossier est instruit au 10/03/2026
    Alors l'obligation « notifier la décision » échoit le 10/03/2026
    Et l'obligation « notifier la décision » est à faire

  @PROC-08
  Plan du scénario: la décision notifiée le <notifiée> : au <jour>, l'obligation <état>
    Étant donné que la date d'enregistrement du dossier complet est le 31/12/2025
    Et que la date de notification de la décision est le <notifiée>
    Quand le dossier est instruit au <jour>
    Alors l'obligation « notifier la décision » échoit le 28/02/2026
    Et l'obligation « notifier la décision » <état>

    Exemples:
      | notifiée   | jour       | état          |
      | 28/02/2026 | 27/02/2026 | est à faire   |
      | 28/02/2026 | 28/02/2026 | est respectée |
      | 01/03/2026 | 28/02/2026 | est à faire   |
      | 01/03/2026 | 01/03/2026 | est en retard |
      | 02/03/2026 | 01/03/2026 | est en retard |

  @PROC-08
  Scénario: une demande retirée n'attend plus de décision
    Étant donné que la date d'enregistrement du dossier complet est le 10/01/2026
    Et que la date de retrait de la demande est le 20/01/2026
    Quand le dossier est instruit au 01/06/2026
    Alors l'obligation « notifier la décision » est éteinte

  @PROC-08
  Scénario: le jour où le département déclare le dossier complet peut n'être pas celui de son enregistrement
    Étant donné que la date d'enregistrement du dossier complet est le 10/01/2026
    Et que la date de déclaration de dossier complet est le 15/01/2026
    Quand le dossier est instruit au 12/03/2026
    Alors l'obligation « notifier la décision » est en retard
