# language: fr
Fonctionnalité: De la demande à la réponse au plan proposé

  Le département a dix jours pour accuser réception de la demande ou réclamer les pièces qui manquent, puis trente jours, dès le
  dossier complet, pour proposer un plan. Le demandeur a dix jours pour répondre (CASF R. 232-23 et R. 232-7).

  @PROC-02
  Scénario: un dossier sans le certificat médical que le département exige
    Étant donné que la date de dépôt de la demande est le 05/03/2026
    Et que le département exige un certificat médical
    Et que le certificat médical n'est pas fourni
    Quand le dossier est instruit au 06/03/2026
    Alors le certificat médical manque
    Et le dossier est incomplet
    Et la date limite d'accusé de réception est le 15/03/2026
    Et le droit est incertain sur le certificat médical manquant

  @PROC-02
  Plan du scénario: un dossier <complet> : <exigé>, <fourni>, <autre>
    Étant donné que <exigé>
    Et que <fourni>
    Et que <autre>
    Quand le dossier est instruit au 06/03/2026
    Alors le dossier est <complet>

    Exemples:
      | exigé                                            | fourni                                | autre                                     | complet   |
      | le département exige un certificat médical       | le certificat médical est fourni       | aucune autre pièce ne manque au dossier   | complet   |
      | le département exige un certificat médical       | le certificat médical est fourni       | une autre pièce manque au dossier         | incomplet |
      | le département exige un certificat médical       | le certificat médical n'est pas fourni | aucune autre pièce ne manque au dossier   | incomplet |
      | le département n'exige pas de certificat médical | le certificat médical n'est pas fourni | aucune autre pièce ne manque au dossier   | complet   |
      | le département n'exige pas de certificat médical | le certificat médical n'est pas fourni | une autre pièce manque au dossier         | incomplet |

  @PROC-02
  Scénario: on présume qu'aucune autre pièce ne manque
    Étant donné que le département n'exige pas de certificat médical
    Quand le dossier est instruit au 06/03/2026
    Alors il est présumé qu'aucune autre pièce ne manque au dossier
    Et le certificat médical ne manque pas
    Et le dossier est complet

  @PROC-06
  Scénario: trente jours pour proposer un plan, dès le dossier complet
    Étant donné que la date d'enregistrement du dossier complet est le 10/01/2026
    Quand le dossier est instruit au 12/01/2026
    Alors la date limite de proposition du plan est le 09/02/2026

  @PROC-06
  Scénario: dix jours pour répondre au plan proposé
    Étant donné que la date de réception de la proposition est le 02/03/2026
    Quand le dossier est instruit au 02/03/2026
    Alors la date limite de réponse est le 12/03/2026

  @PROC-06
  Plan du scénario: la réponse <réponse>, le <jour>
    Étant donné que la date de réception de la proposition est le 02/03/2026
    Et que la réponse à la proposition est <réponse>
    Quand le dossier est instruit au <jour>
    Alors <suite>
    Et le droit se lit d'une seule façon sur la demande réputée refusée

    Exemples:
      | réponse      | jour       | suite                                   |
      | acceptation  | 13/03/2026 | la demande n'est pas réputée refusée    |
      | observations | 13/03/2026 | la demande n'est pas réputée refusée    |
      | refus        | 10/03/2026 | la demande est réputée refusée          |
      | silence      | 12/03/2026 | la demande n'est pas réputée refusée    |

  @PROC-06
  Scénario: sans réponse après dix jours, le droit se lit de deux façons et personne n'a tranché
    Étant donné que la date de réception de la proposition est le 02/03/2026
    Et que la réponse à la proposition est silence
    Quand le dossier est instruit au 13/03/2026
    Alors le silence sur la proposition est constaté
    Et on ne sait pas si la demande est réputée refusée
    Et le droit se lit de plusieurs façons sur la demande réputée refusée
    Et dans la lecture « dès la première proposition », la demande est réputée refusée
    Et dans la lecture « après la proposition définitive seulement », la demande n'est pas réputée refusée

  @PROC-06
  Scénario: le dernier jour, le silence n'est pas encore constaté
    Étant donné que la date de réception de la proposition est le 02/03/2026
    Et que la réponse à la proposition est silence
    Quand le dossier est instruit au 12/03/2026
    Alors le silence sur la proposition n'est pas constaté
    Et le silence valant refus est sans objet

  @PROC-06
  Scénario: des observations, et huit jours pour une proposition définitive
    Étant donné que la date de réception de la proposition est le 02/03/2026
    Et que la réponse à la proposition est observations
    Et que la date des observations est le 09/03/2026
    Quand le dossier est instruit au 10/03/2026
    Alors la date limite de la proposition définitive est le 17/03/2026
    Et il est présumé que la réponse à la proposition définitive est en attente
    Et la date limite de réponse à la proposition définitive est sans objet
    Et la demande n'est pas réputée refusée

  @PROC-06
  Scénario: sans observations, aucune proposition définitive n'est due
    Étant donné que la réponse à la proposition est acceptation
    Quand le dossier est instruit au 10/03/2026
    Alors la date limite de la proposition définitive est sans objet

  @PROC-06
  Plan du scénario: la proposition définitive reçue le 17/03/2026, réponse <réponse>, le <jour>
    Étant donné que la date de réception de la proposition est le 02/03/2026
    Et que la réponse à la proposition est observations
    Et que la date des observations est le 09/03/2026
    Et que la date de réception de la proposition définitive est le 17/03/2026
    Et que la réponse à la proposition définitive est <réponse>
    Quand le dossier est instruit au <jour>
    Alors la date limite de réponse à la proposition définitive est le 27/03/2026
    Et <suite>
    Et le droit se lit d'une seule façon sur la demande réputée refusée

    Exemples:
      | réponse     | jour       | suite                                |
      | acceptation | 28/03/2026 | la demande n'est pas réputée refusée |
      | refus       | 20/03/2026 | la demande est réputée refusée       |
      | silence     | 27/03/2026 | la demande n'est pas réputée refusée |
      | silence     | 28/03/2026 | la demande est réputée refusée       |
