# language: fr
Fonctionnalité: L'hospitalisation et la suspension de l'APA

  À l'hôpital, l'APA est maintenue trente jours, puis suspendue, et reprend au premier jour du mois de sortie (CASF R. 232-32).
  Après une mise en demeure restée sans effet, le président du conseil départemental peut décider une suspension, qui ne vaut
  qu'au premier jour du mois suivant sa notification (R. 232-16).

  @CTRL-03
  Plan du scénario: hospitalisation du 01/04/2026 au 20/06/2026, au <jour>
    Étant donné que la date d'entrée à l'hôpital est le 01/04/2026
    Et que le bénéficiaire est sorti de l'hôpital
    Et que la date de sortie de l'hôpital est le 20/06/2026
    Quand le dossier est instruit au <jour>
    Alors la fin du maintien pendant l'hospitalisation est le 30/04/2026
    Et la date de suspension pendant l'hospitalisation est le 01/05/2026
    Et la date de reprise après l'hospitalisation est le 01/06/2026
    Et <versement>

    Exemples:
      | jour       | versement                                              |
      | 30/04/2026 | le versement n'est pas suspendu pour hospitalisation   |
      | 01/05/2026 | le versement est suspendu pour hospitalisation         |
      | 31/05/2026 | le versement est suspendu pour hospitalisation         |
      | 01/06/2026 | le versement n'est pas suspendu pour hospitalisation   |

  @CTRL-03
  Scénario: tant que le bénéficiaire est à l'hôpital, le versement reste suspendu
    Étant donné que la date d'entrée à l'hôpital est le 01/04/2026
    Et que le bénéficiaire est encore à l'hôpital
    Quand le dossier est instruit au 10/06/2026
    Alors le versement est suspendu pour hospitalisation
    Et la date de reprise après l'hospitalisation est sans objet

  @CTRL-03
  Scénario: une sortie le mois même où la suspension commencerait l'efface
    Étant donné que la date d'entrée à l'hôpital est le 15/04/2026
    Et que le bénéficiaire est sorti de l'hôpital
    Et que la date de sortie de l'hôpital est le 20/05/2026
    Quand le dossier est instruit au 18/05/2026
    Alors la date de suspension pendant l'hospitalisation est le 15/05/2026
    Et la date de reprise après l'hospitalisation est le 01/05/2026
    Et le versement n'est pas suspendu pour hospitalisation

  @CTRL-03
  Scénario: l'hospitalisation à domicile ne suspend rien
    Étant donné que la date d'entrée à l'hôpital est le 01/04/2026
    Et que l'hospitalisation a lieu à domicile
    Et que le bénéficiaire est encore à l'hôpital
    Quand le dossier est instruit au 10/06/2026
    Alors la date de suspension pendant l'hospitalisation est sans objet
    Et le versement n'est pas suspendu pour hospitalisation

  @CTRL-04
  Plan du scénario: une mise en demeure reçue le 10/03/2026, <effet>, le <jour>
    Étant donné que la date de réception de la mise en demeure est le 10/03/2026
    Et que <effet>
    Quand le dossier est instruit au <jour>
    Alors la fin du délai de la mise en demeure est le 10/04/2026
    Et <suspension>

    Exemples:
      | effet                                      | jour       | suspension                       |
      | la mise en demeure est restée sans effet   | 10/04/2026 | la suspension n'est pas possible |
      | la mise en demeure est restée sans effet   | 11/04/2026 | la suspension est possible       |
      | la mise en demeure a été suivie d'effet    | 11/04/2026 | la suspension n'est pas possible |

  @CTRL-04
  Scénario: une décision de suspension notifiée le 20 avril vaut au 1er mai
    Étant donné que la date de réception de la mise en demeure est le 10/03/2026
    Et que la mise en demeure est restée sans effet
    Et que le président a décidé la suspension
    Et que la date de notification de la suspension est le 20/04/2026
    Quand le dossier est instruit au 21/04/2026
    Alors la suspension est possible
    Et la date d'effet de la suspension est le 01/05/2026
    Et aucune alerte

  @CTRL-04
  Scénario: sans décision notifiée, aucune suspension
    Étant donné que la date de réception de la mise en demeure est le 10/03/2026
    Et que la mise en demeure est restée sans effet
    Et que le président n'a pas décidé la suspension
    Quand le dossier est instruit au 21/04/2026
    Alors la suspension est possible
    Et la date d'effet de la suspension est sans objet
    Et la date de reprise après régularisation est sans objet

  @CTRL-04
  Plan du scénario: une suspension notifiée le <notification>, un mois après la mise en demeure ou avant
    Étant donné que la date de réception de la mise en demeure est le 10/03/2026
    Et que la mise en demeure est restée sans effet
    Et que le président a décidé la suspension
    Et que la date de notification de la suspension est le <notification>
    Quand le dossier est instruit au 21/04/2026
    Alors <alerte> « la suspension est notifiée avant la fin du délai de la mise en demeure »

    Exemples:
      | notification | alerte               |
      | 10/04/2026   | une alerte dit       |
      | 11/04/2026   | aucune alerte ne dit |

  @CTRL-04
  Scénario: le versement reprend au 1er du mois où le bénéficiaire se met en règle
    Étant donné que le président a décidé la suspension
    Et que la date de notification de la suspension est le 20/04/2026
    Et que la date de régularisation est le 15/06/2026
    Quand le dossier est instruit au 16/06/2026
    Alors la date de reprise après régularisation est le 01/06/2026
