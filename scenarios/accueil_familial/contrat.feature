# language: fr
Fonctionnalité: Le contrat d'accueil familial

  Le contrat type est à l'annexe 3-8-1 du CASF : un an, reconduit tacitement ; une période probatoire d'un mois ; deux mois
  de préavis, ou trois mois de frais d'accueil.

  # Un contrat par personne

  @AFC-01
  Scénario: deux personnes accueillies, un seul contrat signé
    Étant donné que les personnes accueillies sont :
      | contrat signé |
      | oui           |
      | non           |
    Quand le dossier est instruit au 01/03/2026
    Alors les contrats manquants sont de 1
    Et une alerte dit « un contrat d'accueil écrit se signe avec chaque personne accueillie : il en manque »

  @AFC-01
  Scénario: un contrat pour chacune
    Étant donné que les personnes accueillies sont :
      | contrat signé |
      | oui           |
      | oui           |
    Quand le dossier est instruit au 01/03/2026
    Alors les contrats manquants sont de 0
    Et aucune alerte

  @AFC-01
  Scénario: aucun contrat type n'est exigé pour sa propre mère
    Étant donné que les personnes accueillies sont :
      | contrat signé | personne parente | lien de la personne |
      | oui           | non              |                     |
      | non           | oui              | père ou mère        |
    Quand le dossier est instruit au 01/03/2026
    Alors les contrats manquants sont de 0

  # La durée

  @AFC-03
  Plan du scénario: un contrat permanent signé le 15/04/2025, examiné le <jour>
    Étant donné que le type de contrat d'accueil est permanent
    Et que la date du contrat d'accueil est le 15/04/2025
    Quand le dossier est instruit au <jour>
    Alors le contrat se reconduit tacitement
    Et le terme du contrat d'accueil est le <terme>

    Exemples:
      | jour       | terme      |
      | 01/05/2025 | 14/04/2026 |
      | 14/04/2026 | 14/04/2026 |
      | 15/04/2026 | 14/04/2027 |
      | 01/06/2026 | 14/04/2027 |

  @AFC-03
  Scénario: un contrat dénoncé ne se reconduit pas
    Étant donné que le type de contrat d'accueil est permanent
    Et que la date du contrat d'accueil est le 15/04/2025
    Et que le contrat d'accueil est dénoncé
    Quand le dossier est instruit au 01/06/2026
    Alors le contrat ne se reconduit pas
    Et le terme du contrat d'accueil est sans objet

  @AFC-09
  Scénario: un accueil temporaire s'arrête au jour fixé, sans reconduction
    Étant donné que le type de contrat d'accueil est temporaire
    Et que la date du contrat d'accueil est le 01/07/2025
    Et que la fin de l'accueil temporaire est le 31/08/2025
    Quand le dossier est instruit au 01/08/2026
    Alors le contrat ne se reconduit pas
    Et le terme du contrat d'accueil est le 31/08/2025

  # La période probatoire

  @AFC-04
  Plan du scénario: une arrivée le <arrivée>, <renouvellements> renouvellement
    Étant donné que le type de contrat d'accueil est permanent
    Et que la date d'arrivée chez l'accueillant est le <arrivée>
    Et que les renouvellements de la période probatoire sont de <renouvellements>
    Quand le dossier est instruit au 01/06/2026
    Alors la fin de la période probatoire est le <fin>
    Et <constat>

    Exemples:
      | arrivée    | renouvellements | fin        | constat                                              |
      | 01/04/2026 | 0               | 30/04/2026 | la période probatoire n'est pas renouvelée de trop   |
      | 01/04/2026 | 1               | 31/05/2026 | la période probatoire n'est pas renouvelée de trop   |
      | 01/04/2026 | 2               | 31/05/2026 | la période probatoire est renouvelée de trop         |
      | 31/01/2026 | 0               | 28/02/2026 | la période probatoire n'est pas renouvelée de trop   |

  @AFC-04
  Scénario: un accueil temporaire n'a pas de période probatoire
    Étant donné que le type de contrat d'accueil est temporaire
    Et que la date d'arrivée chez l'accueillant est le 01/04/2026
    Quand le dossier est instruit au 01/06/2026
    Alors la fin de la période probatoire est sans objet
    Et le préavis dû est sans objet

  # La rupture

  @AFC-05
  Scénario: un départ pendant la période probatoire ne doit ni préavis ni indemnité
    Étant donné que le type de contrat d'accueil est permanent
    Et que la date d'arrivée chez l'accueillant est le 01/04/2026
    Et que la date de départ est le 20/04/2026
    Quand le dossier est instruit au 01/05/2026
    Alors aucun préavis n'est dû
    Et la fin du préavis est sans objet
    Et l'indemnité de rupture est de 0,00 €

  @AFC-05
  Plan du scénario: un départ le <départ>, la période probatoire finissant le 30/04/2026
    Étant donné que le type de contrat d'accueil est permanent
    Et que la date d'arrivée chez l'accueillant est le 01/04/2026
    Et que la date de départ est le <départ>
    Quand le dossier est instruit au 01/06/2026
    Alors <constat>

    Exemples:
      | départ     | constat                |
      | 30/04/2026 | aucun préavis n'est dû |
      | 01/05/2026 | un préavis est dû      |

  @AFC-06
  Scénario: une lettre recommandée reçue le 5 mars
    Étant donné que le type de contrat d'accueil est permanent
    Et que la date d'arrivée chez l'accueillant est le 15/04/2025
    Et que la date de départ est le 05/05/2026
    Et que la réception de la lettre de rupture est le 05/03/2026
    Quand le dossier est instruit au 01/06/2026
    Alors un préavis est dû
    Et la fin du préavis est le 05/05/2026
    Et l'indemnité de rupture est de 0,00 €

  @AFC-06
  Plan du scénario: une lettre reçue le <réception>, le préavis finit le <fin>
    Étant donné que le type de contrat d'accueil est permanent
    Et que la date d'arrivée chez l'accueillant est le 15/04/2025
    Et que la date de départ est le 01/06/2026
    Et que la réception de la lettre de rupture est le <réception>
    Quand le dossier est instruit au 01/06/2026
    Alors la fin du préavis est le <fin>

    Exemples:
      | réception  | fin        |
      | 31/12/2025 | 28/02/2026 |
      | 30/03/2026 | 30/05/2026 |

  @AFC-07
  Scénario: un départ le jour de la lettre coûte trois mois de frais d'accueil
    Étant donné que le type de contrat d'accueil est permanent
    Et que la date d'arrivée chez l'accueillant est le 15/04/2025
    Et que la réception de la lettre de rupture est le 05/03/2026
    Et que la date de départ est le 05/03/2026
    Et que les frais d'accueil du mois sont de 2 101,80 €
    Quand le dossier est instruit au 06/03/2026
    Alors l'indemnité de rupture est de 6 305,40 €
    Et le droit est incertain sur l'indemnité de rupture

  @AFC-07
  Scénario: une veille trop tôt
    Étant donné que le type de contrat d'accueil est permanent
    Et que la date d'arrivée chez l'accueillant est le 15/04/2025
    Et que la réception de la lettre de rupture est le 05/03/2026
    Et que la date de départ est le 04/05/2026
    Et que les frais d'accueil du mois sont de 2 101,80 €
    Quand le dossier est instruit au 01/06/2026
    Alors l'indemnité de rupture est de 6 305,40 €

  @AFC-06 @AFC-07
  Scénario: sans lettre recommandée, le préavis n'a pas couru
    Étant donné que le type de contrat d'accueil est permanent
    Et que la date d'arrivée chez l'accueillant est le 15/04/2025
    Et que la rupture est sans lettre recommandée
    Et que la date de départ est le 05/03/2026
    Et que les frais d'accueil du mois sont de 2 101,80 €
    Quand le dossier est instruit au 06/03/2026
    Alors l'indemnité de rupture est de 6 305,40 €

  @AFC-05 @AFC-06
  Plan du scénario: ni préavis ni indemnité quand <cas>
    Étant donné que le type de contrat d'accueil est permanent
    Et que la date d'arrivée chez l'accueillant est le 15/04/2025
    Et que la date de départ est le 05/03/2026
    Et que <cas>
    Quand le dossier est instruit au 06/03/2026
    Alors aucun préavis n'est dû
    Et l'indemnité de rupture est de 0,00 €

    Exemples:
      | cas                                        |
      | l'agrément est retiré ou non renouvelé     |
      | la rupture tient à un cas de force majeure |

  # Ce n'est pas un contrat de travail

  @AFC-08
  Scénario: un accueil de gré à gré rompu après six ans, préavis respecté
    Étant donné que le mode d'accueil est gré à gré
    Quand le dossier est instruit au 01/06/2026
    Alors l'accueillant n'a pas de contrat de travail
    Et l'indemnité de licenciement de l'accueillant est de 0,00 €
    Et la rupture n'ouvre pas d'allocation chômage

  @AFC-08
  Scénario: un accueillant salarié a un contrat de travail
    Étant donné que le mode d'accueil est salariat d'une personne morale
    Quand le dossier est instruit au 01/06/2026
    Alors l'accueillant a un contrat de travail
    Et l'indemnité de licenciement de l'accueillant est sans objet
    Et l'allocation chômage de l'accueillant est sans objet

  # Accueil temporaire, accueil partiel

  @AFC-09
  Plan du scénario: un contrat temporaire qui <motif> le motif et <période> la période
    Étant donné que le type de contrat d'accueil est temporaire
    Et que le contrat <motif> le motif de l'accueil
    Et que le contrat <période> la période de l'accueil
    Quand le dossier est instruit au 01/07/2026
    Alors <constat>
    Et <autre>

    Exemples:
      | motif          | période        | constat                                     | autre                                         |
      | précise        | ne précise pas | le motif de l'accueil ne manque pas au contrat | la période de l'accueil manque au contrat  |
      | ne précise pas | précise        | le motif de l'accueil manque au contrat     | la période de l'accueil ne manque pas au contrat |
      | précise        | précise        | le motif de l'accueil ne manque pas au contrat | la période de l'accueil ne manque pas au contrat |

  @AFC-09
  Scénario: la période manquante est signalée
    Étant donné que le type de contrat d'accueil est temporaire
    Et que le contrat précise le motif de l'accueil
    Et que le contrat ne précise pas la période de l'accueil
    Quand le dossier est instruit au 01/07/2026
    Alors la période de l'accueil manque au contrat
    Et le contrat ne se reconduit pas
    Et une alerte dit « le contrat d'accueil temporaire ne dit pas sa période »
    Et aucune alerte ne dit « le contrat d'accueil temporaire ne dit pas son motif »

  @AFC-09
  Scénario: le motif manquant aussi
    Étant donné que le type de contrat d'accueil est temporaire
    Et que le contrat ne précise pas le motif de l'accueil
    Et que le contrat précise la période de l'accueil
    Quand le dossier est instruit au 01/07/2026
    Alors le motif de l'accueil manque au contrat
    Et une alerte dit « le contrat d'accueil temporaire ne dit pas son motif »
    Et aucune alerte ne dit « le contrat d'accueil temporaire ne dit pas sa période »

  @AFC-09
  Scénario: rien de tout cela n'est demandé à un accueil permanent et complet
    Étant donné que le type de contrat d'accueil est permanent
    Et que l'accueil est à temps complet
    Et que le contrat précise ce qui reste dû en cas d'hospitalisation
    Et que le contrat précise ce qui reste dû en cas d'absence
    Quand le dossier est instruit au 01/07/2026
    Alors le motif de l'accueil ne manque pas au contrat
    Et la période de l'accueil ne manque pas au contrat
    Et la forme de l'accueil partiel ne manque pas au contrat
    Et les mentions d'absence sont au contrat
    Et aucune alerte

  @AFC-09
  Plan du scénario: un accueil partiel dont le contrat <forme> la forme
    Étant donné que l'accueil est à temps partiel
    Et que le contrat <forme> la forme de l'accueil partiel
    Quand le dossier est instruit au 01/07/2026
    Alors <constat>
    Et <alerte>

    Exemples:
      | forme          | constat                                                | alerte         |
      | précise        | la forme de l'accueil partiel ne manque pas au contrat | aucune alerte  |
      | ne précise pas | la forme de l'accueil partiel manque au contrat        | une alerte dit « le contrat d'accueil partiel ne dit pas s'il est de jour ou séquentiel » |

  # Les congés de l'accueillant

  @AFC-10
  Scénario: pendant le congé, chez un autre accueillant agréé
    Étant donné que le logement pendant le congé est autre accueillant agréé
    Quand le dossier est instruit au 01/08/2026
    Alors un contrat d'accueil temporaire est exigé
    Et l'annexe de remplacement n'est pas exigée

  @AFC-10
  Scénario: pendant le congé, au domicile de l'accueillant
    Étant donné que le logement pendant le congé est le domicile de l'accueillant
    Quand le dossier est instruit au 01/08/2026
    Alors l'annexe de remplacement est exigée
    Et aucun contrat d'accueil temporaire n'est exigé

  @AFC-11
  Plan du scénario: <mois> mois d'accueil ouvrent <jours> jours ouvrables
    Étant donné que les mois d'accueil sont de <mois> mois
    Quand le dossier est instruit au 01/08/2026
    Alors le droit à congé de l'accueillant est de <jours> jours ouvrables

    Exemples:
      | mois | jours |
      | 8    | 20    |
      | 12   | 30    |
      | 13   | 30    |

  @AFC-11
  Plan du scénario: une absence de <jours> jours ouvrables après huit mois, quand <continuité>
    Étant donné que les mois d'accueil sont de 8 mois
    Et que l'absence de l'accueillant est de <jours> jours ouvrables
    Et que <continuité>
    Quand le dossier est instruit au 01/08/2026
    Alors <constat>
    Et l'absence sans continuité est <sans continuité>
    Et l'absence au-delà du droit à congé est <au-delà>

    Exemples:
      | jours | continuité                                     | constat              | sans continuité | au-delà |
      | 10    | rien n'assure la continuité de l'accueil       | l'absence est refusée | oui            | non     |
      | 10    | une solution assure la continuité de l'accueil | l'absence est admise | non             | non     |
      | 20    | une solution assure la continuité de l'accueil | l'absence est admise | non             | non     |
      | 20,5  | une solution assure la continuité de l'accueil | l'absence est refusée | non            | oui     |

  # Paiement, assurances

  @AFC-17
  Plan du scénario: une échéance au 5 avril, un paiement le <jour>
    Étant donné que l'échéance de paiement est le 05/04/2026
    Et que la date de paiement est le <jour>
    Quand le dossier est instruit au 30/04/2026
    Alors le retard de paiement est de <retard>

    Exemples:
      | jour       | retard  |
      | 12/04/2026 | 7 jours |
      | 06/04/2026 | 1 jour  |
      | 05/04/2026 | 0 jour  |
      | 01/04/2026 | 0 jour  |

  @AFC-17
  Scénario: le retard est signalé
    Étant donné que l'échéance de paiement est le 05/04/2026
    Et que la date de paiement est le 12/04/2026
    Quand le dossier est instruit au 30/04/2026
    Alors le retard de paiement est de 7 jours
    Et une alerte dit « l'accueillant est payé après la date fixée au contrat »

  @AFC-17
  Scénario: un paiement à l'heure n'est pas signalé
    Étant donné que l'échéance de paiement est le 05/04/2026
    Et que la date de paiement est le 05/04/2026
    Quand le dossier est instruit au 30/04/2026
    Alors le retard de paiement est de 0 jour
    Et aucune alerte

  @AFC-18
  Scénario: il manque l'attestation de la personne accueillie
    Étant donné que la personne accueillie ne justifie pas d'une assurance
    Quand le dossier est instruit au 01/03/2026
    Alors une alerte dit « il manque l'attestation d'assurance de responsabilité civile de la personne accueillie »

  @AFC-18
  Scénario: l'attestation de la personne accueillie est au dossier
    Étant donné que la personne accueillie justifie d'une assurance
    Quand le dossier est instruit au 01/03/2026
    Alors aucune alerte

  @AFC-19
  Plan du scénario: qui s'assure, en <mode>
    Étant donné que le mode d'accueil est <mode>
    Et qu'aucune assurance ne couvre les personnes accueillies
    Quand le dossier est instruit au 01/03/2026
    Alors le souscripteur de l'assurance est <souscripteur>
    Et une alerte dit « <alerte> »

    Exemples:
      | mode                            | souscripteur | alerte |
      | gré à gré                       | accueillant  | l'accueillant doit justifier d'une assurance de responsabilité civile auprès du président du conseil départemental |
      | salariat d'une personne morale  | employeur    | la personne morale employeur doit justifier d'une assurance de responsabilité civile auprès du président du conseil départemental |

  @AFC-19
  Plan du scénario: l'attestation est au dossier, en <mode>
    Étant donné que le mode d'accueil est <mode>
    Et qu'une assurance couvre les personnes accueillies
    Quand le dossier est instruit au 01/03/2026
    Alors le souscripteur de l'assurance est <souscripteur>
    Et aucune alerte

    Exemples:
      | mode                            | souscripteur |
      | gré à gré                       | accueillant  |
      | salariat d'une personne morale  | employeur    |
