# language: fr
Fonctionnalité: Le répit que l'APA peut financer

  Tout dispositif qui concourt au répit de l'aidant peut être financé (CASF D. 232-9-1 I, guide CNSA de novembre 2018). Le
  besoin est apprécié par l'équipe médico-sociale.

  Contexte:
    Étant donné que l'âge est de 82 ans
    Et que la personne réside de façon stable et régulière en France
    Et que le lieu de vie est le domicile
    Et que le GIR est 3
    Et que le montant du plan d'aide est de 1 000,00 €
    Et qu'un répit est demandé
    Et qu'un besoin de répit est évalué
    Et que le montant du répit demandé est de 150,00 €

  @REP-02
  Plan du scénario: <dispositif>, admis
    Étant donné que le dispositif de répit est <dispositif>
    Quand le dossier est instruit au 01/03/2026
    Alors le dispositif de répit est admis
    Et le répit pris en compte est de 150,00 €

    Exemples:
      | dispositif                  |
      | aide humaine                |
      | accueil de jour             |
      | accueil de nuit             |
      | garde itinérante de nuit    |
      | hébergement temporaire      |
      | accueil familial            |
      | relayage                    |

  @REP-02
  Plan du scénario: un autre dispositif est admis s'il concourt au répit, et l'équipe médico-sociale le dit
    Étant donné que le dispositif de répit est autre dispositif
    Et que <ce que dit l'équipe>
    Quand le dossier est instruit au 01/03/2026
    Alors <réponse>
    Et le répit pris en compte est de <montant>

    Exemples:
      | ce que dit l'équipe                               | réponse                                | montant  |
      | le dispositif concourt au répit de l'aidant       | le dispositif de répit est admis       | 150,00 € |
      | le dispositif ne concourt pas au répit de l'aidant | le dispositif de répit n'est pas admis | 0,00 €   |

  @REP-02
  Scénario: un voyage d'agrément sans relais est rejeté
    Étant donné que le dispositif de répit est séjour de répit
    Et que le séjour n'a pas pour objectif le répit de l'aidant
    Et qu'aucun relayeur n'est présent sur place
    Et que la structure du séjour est autre structure
    Quand le dossier est instruit au 01/03/2026
    Alors le dispositif de répit n'est pas admis
    Et le défaut d'objectif de répit est oui
    Et le défaut de relayeurs est oui
    Et le défaut de structure éligible est oui
    Et le répit pris en compte est de 0,00 €

  @REP-04
  Plan du scénario: le répit est demandé à l'occasion suivante : <occasion>
    Étant donné que l'occasion de la demande de répit est <occasion>
    Quand le dossier est instruit au 10/03/2026
    Alors <réponse>

    Exemples:
      | occasion                                | réponse                                     |
      | première demande d'APA                  | la demande de répit est recevable           |
      | demande de révision                     | la demande de répit est recevable           |
      | demande ponctuelle de la personne âgée  | la demande de répit est recevable           |
      | demande ponctuelle de l'aidant          | la demande de répit est recevable           |
      | initiative d'un tiers                   | la demande de répit n'est pas recevable     |

  @REP-17
  Scénario: d'un séjour de 900 €, l'APA ne retient que le relais
    Étant donné que le dispositif de répit est séjour de répit
    Et que le séjour a pour objectif le répit de l'aidant
    Et que des relayeurs sont présents sur place
    Et que la structure du séjour est EHPAD en hébergement temporaire
    Et que le coût du séjour est de 900,00 €
    Et que le coût du relais pendant le séjour est de 350,00 €
    Quand le dossier est instruit au 01/03/2026
    Alors le répit pris en compte est de 350,00 €
    Et les frais de séjour exclus sont de 550,00 €

  @REP-18
  Plan du scénario: un séjour à qui manque une condition n'est pas un séjour de répit
    Étant donné que le dispositif de répit est séjour de répit
    Et que <objectif>
    Et que <relayeurs>
    Et que la structure du séjour est <structure>
    Quand le dossier est instruit au 01/03/2026
    Alors le dispositif de répit n'est pas admis
    Et le défaut d'objectif de répit est <sans objectif>
    Et le défaut de relayeurs est <sans relayeurs>
    Et le défaut de structure éligible est <hors structure>

    Exemples:
      | objectif                                            | relayeurs                              | structure                       | sans objectif | sans relayeurs | hors structure |
      | le séjour n'a pas pour objectif le répit de l'aidant | des relayeurs sont présents sur place  | foyer d'accueil médicalisé      | oui           | non            | non            |
      | le séjour a pour objectif le répit de l'aidant      | aucun relayeur n'est présent sur place | foyer d'accueil médicalisé      | non           | oui            | non            |
      | le séjour a pour objectif le répit de l'aidant      | des relayeurs sont présents sur place  | hôtel                           | non           | non            | oui            |

  @REP-19
  Plan du scénario: un séjour proposé par : <structure>
    Étant donné que le dispositif de répit est séjour de répit
    Et que la structure du séjour est <structure>
    Quand le dossier est instruit au 01/03/2026
    Alors <réponse>

    Exemples:
      | structure                                       | réponse                                    |
      | EHPAD en hébergement temporaire                 | la structure du séjour est éligible        |
      | autre établissement pour personnes âgées        | la structure du séjour est éligible        |
      | service pour personnes âgées                    | la structure du séjour est éligible        |
      | foyer d'accueil médicalisé                      | la structure du séjour est éligible        |
      | autre établissement pour personnes handicapées  | la structure du séjour est éligible        |
      | service pour personnes handicapées              | la structure du séjour est éligible        |
      | hôtel                                           | la structure du séjour n'est pas éligible  |
      | autre structure                                 | la structure du séjour n'est pas éligible  |

  @REP-20
  Plan du scénario: un hébergement temporaire du <début> au <fin>
    Étant donné que le dispositif de répit est hébergement temporaire
    Et que le début de l'hébergement temporaire est le <début>
    Et que la fin de l'hébergement temporaire est le <fin>
    Quand le dossier est instruit au 01/03/2026
    Alors la durée de l'hébergement temporaire est de <durée>
    Et l'hébergement temporaire <trois mois>
    Et l'hébergement temporaire <durée usuelle>

    Exemples:
      | début      | fin        | durée    | trois mois            | durée usuelle                    |
      | 01/03/2026 | 01/03/2026 | 1 jour   | tient en trois mois   | ne dépasse pas la durée usuelle  |
      | 01/03/2026 | 29/05/2026 | 90 jours | tient en trois mois   | ne dépasse pas la durée usuelle  |
      | 01/03/2026 | 30/05/2026 | 91 jours | tient en trois mois   | dépasse la durée usuelle         |
      | 01/03/2026 | 31/05/2026 | 92 jours | tient en trois mois   | dépasse la durée usuelle         |
      | 01/03/2026 | 01/06/2026 | 93 jours | dépasse trois mois    | dépasse la durée usuelle         |
      | 01/02/2026 | 01/05/2026 | 90 jours | dépasse trois mois    | ne dépasse pas la durée usuelle  |

  @REP-20
  Scénario: 92 jours, l'instructeur est averti
    Étant donné que le dispositif de répit est hébergement temporaire
    Et que le début de l'hébergement temporaire est le 01/03/2026
    Et que la fin de l'hébergement temporaire est le 31/05/2026
    Quand le dossier est instruit au 01/03/2026
    Alors une alerte dit « l'hébergement temporaire dépasse 90 jours, la durée usuelle par an : le règlement du département est à vérifier »
    Et aucune alerte ne dit « l'hébergement temporaire dépasse trois mois, le maximum que donne le guide de l'accueil familial »

  @REP-20
  Scénario: plus de trois mois, l'instructeur en est averti aussi
    Étant donné que le dispositif de répit est hébergement temporaire
    Et que le début de l'hébergement temporaire est le 01/03/2026
    Et que la fin de l'hébergement temporaire est le 01/06/2026
    Quand le dossier est instruit au 01/03/2026
    Alors une alerte dit « l'hébergement temporaire dépasse trois mois, le maximum que donne le guide de l'accueil familial »

  @REP-23
  Plan du scénario: le cadre du relayage au <jour>
    Étant donné que le dispositif de répit est relayage
    Quand le dossier est instruit au <jour>
    Alors le cadre du relayage est <cadre>

    Exemples:
      | jour       | cadre                   |
      | 29/12/2018 | expérimentation de 2018 |
      | 01/06/2020 | expérimentation de 2018 |
      | 31/12/2024 | expérimentation de 2018 |
      | 01/01/2025 | régime pérenne          |
      | 01/06/2026 | régime pérenne          |

  @REP-23
  Plan du scénario: pas de cadre propre au relayage, <cas>
    Étant donné que le dispositif de répit est <dispositif>
    Quand le dossier est instruit au <jour>
    Alors le cadre du relayage est sans objet

    Exemples:
      | cas                          | dispositif      | jour       |
      | avant l'expérimentation      | relayage        | 28/12/2018 |
      | pour un accueil de jour 2020 | accueil de jour | 01/06/2020 |
      | pour un accueil de jour 2026 | accueil de jour | 01/06/2026 |

  @REP-16
  Plan du scénario: des professionnels au plan ne suffisent pas à écarter le besoin de répit
    Étant donné que <professionnels>
    Et que <besoin>
    Quand le dossier est instruit au 01/03/2026
    Alors <alerte> « la présence de professionnels au plan n'exclut pas à elle seule le besoin de répit de l'aidant : le motif est à donner »

    Exemples:
      | professionnels                            | besoin                                           | alerte                  |
      | le plan prévoit déjà des professionnels   | l'évaluation ne montre pas de besoin de répit    | une alerte dit          |
      | le plan prévoit déjà des professionnels   | un besoin de répit est évalué                    | aucune alerte ne dit    |
      | le plan ne prévoit pas de professionnels  | l'évaluation ne montre pas de besoin de répit    | aucune alerte ne dit    |

  @REP-02 @REP-04 @REP-17 @REP-18 @REP-19 @REP-20 @REP-23
  Plan du scénario: sans demande de répit, la question ne se pose pas, <cas>
    Étant donné qu'aucun répit n'est demandé
    Et que le dispositif de répit est <dispositif>
    Et que le séjour n'a pas pour objectif le répit de l'aidant
    Et qu'aucun relayeur n'est présent sur place
    Et que la structure du séjour est hôtel
    Et que le coût du séjour est de 900,00 €
    Et que le coût du relais pendant le séjour est de 350,00 €
    Et que le début de l'hébergement temporaire est le 01/03/2026
    Et que la fin de l'hébergement temporaire est le 30/06/2026
    Quand le dossier est instruit au <jour>
    Alors la demande de répit recevable est sans objet
    Et le dispositif admis est sans objet
    Et le répit pris en compte est sans objet
    Et la structure éligible au séjour est sans objet
    Et le défaut d'objectif de répit est sans objet
    Et le défaut de relayeurs est sans objet
    Et le défaut de structure éligible est sans objet
    Et les frais de séjour exclus sont sans objet
    Et la durée de l'hébergement temporaire est sans objet
    Et l'hébergement temporaire dans les trois mois est sans objet
    Et le cadre du relayage est sans objet
    Et aucune alerte

    Exemples:
      | cas                              | dispositif             | jour       |
      | pour un séjour                   | séjour de répit        | 01/03/2026 |
      | pour un hébergement temporaire   | hébergement temporaire | 01/03/2026 |
      | pour un relayage en 2020         | relayage               | 01/06/2020 |
      | pour un relayage aujourd'hui     | relayage               | 01/03/2026 |

  @REP-17 @REP-18 @REP-19 @REP-20
  Scénario: pour un accueil de jour, ni séjour ni hébergement temporaire
    Étant donné que le dispositif de répit est accueil de jour
    Et que la structure du séjour est hôtel
    Et que le coût du séjour est de 900,00 €
    Et que le coût du relais pendant le séjour est de 350,00 €
    Et que le début de l'hébergement temporaire est le 01/03/2026
    Et que la fin de l'hébergement temporaire est le 30/06/2026
    Quand le dossier est instruit au 01/03/2026
    Alors le répit pris en compte est de 150,00 €
    Et la structure éligible au séjour est sans objet
    Et le défaut d'objectif de répit est sans objet
    Et le défaut de relayeurs est sans objet
    Et le défaut de structure éligible est sans objet
    Et les frais de séjour exclus sont sans objet
    Et la durée de l'hébergement temporaire est sans objet

  @REP-04
  Plan du scénario: une demande ponctuelle de l'aidante, reçue le 10/03/2026, fait naître l'appréciation du besoin, au <jour>
    Étant donné que l'occasion de la demande de répit est demande ponctuelle de l'aidant
    Et que la date de la demande de répit est le 10/03/2026
    Et que la date d'évaluation du besoin de répit est le 02/04/2026
    Quand le dossier est instruit au <jour>
    Alors la demande de répit est recevable
    Et l'obligation « apprécier le besoin de répit » <état>

    Exemples:
      | jour       | état             |
      | 09/03/2026 | n'est pas née    |
      | 10/03/2026 | est à faire      |
      | 01/04/2026 | est à faire      |
      | 02/04/2026 | est respectée    |

  @REP-04
  Plan du scénario: la demande de répit <demande>, l'évaluation <évaluation> : l'obligation <état>
    Étant donné que la date de la demande de répit <demande>
    Et que la date d'évaluation du besoin de répit <évaluation>
    Quand le dossier est instruit au 10/04/2026
    Alors l'obligation « apprécier le besoin de répit » <état>

    Exemples:
      | demande           | évaluation        | état          |
      | n'est pas connue  | est le 02/04/2026 | n'est pas née |
      | est le 10/03/2026 | n'est pas connue  | est à faire   |

  @REP-04
  Scénario: la demande d'un tiers ne fait naître aucune obligation
    Étant donné que l'occasion de la demande de répit est initiative d'un tiers
    Et que la date de la demande de répit est le 10/03/2026
    Quand le dossier est instruit au 11/03/2026
    Alors l'obligation « apprécier le besoin de répit » n'est pas née
