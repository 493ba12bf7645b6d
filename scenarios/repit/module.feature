# language: fr
Fonctionnalité: Le module de répit de l'aidant indispensable

  Le répit tient d'abord dans le plan d'aide. Quand le plan est saturé, l'aidant retenu indispensable ouvre une majoration de
  0,453 fois la majoration pour tierce personne, par an à compter de la notification (CASF L. 232-3-2, D. 232-9-1).

  Contexte:
    Étant donné que l'âge est de 82 ans
    Et que la personne réside de façon stable et régulière en France
    Et que le lieu de vie est le domicile
    Et que la situation conjugale est seul
    Et que le GIR est 4
    Et que les ressources mensuelles sont de 500 €
    Et que le montant du plan d'aide est de 811,52 €
    Et qu'un répit est demandé
    Et qu'un besoin de répit est évalué
    Et que les proches aidants sont :
      | nom de l'aidant | retenu indispensable |
      | Louise | oui |
    Et que la date de notification de la décision est le 01/03/2026

  @REP-09
  Plan du scénario: en GIR 4 en 2026, un plan de <plan>
    Étant donné que le montant du plan d'aide est de <plan>
    Quand le dossier est instruit au 01/03/2026
    Alors le plan <saturé>
    Et le module de répit <ouvert>
    Et <révision>

    Exemples:
      | plan     | saturé          | ouvert          | révision                                              |
      | 811,53 € | est saturé      | est ouvert      | aucune révision du plan n'est à envisager pour le répit |
      | 811,52 € | est saturé      | est ouvert      | aucune révision du plan n'est à envisager pour le répit |
      | 811,51 € | n'est pas saturé | n'est pas ouvert | une révision du plan est à envisager pour le répit    |
      | 700,00 € | n'est pas saturé | n'est pas ouvert | une révision du plan est à envisager pour le répit    |

  @REP-09
  Scénario: tant que l'équipe médico-sociale n'a pas évalué le besoin, on ne sait pas
    Étant donné que le besoin de répit évalué n'est pas connu
    Quand le dossier est instruit au 01/03/2026
    Alors on ne sait pas si le module de répit est ouvert : il manque le besoin de répit évalué

  @REP-09
  Plan du scénario: chaque motif de refus du module est donné, <cas>
    Étant donné que le lieu de vie est <lieu>
    Et que <besoin>
    Et que les proches aidants sont :
      | nom de l'aidant | retenu indispensable |
      | Louise | <retenu> |
    Quand le dossier est instruit au 01/03/2026
    Alors le module de répit <ouvert>
    Et le défaut d'APA à domicile pour le répit est <sans APA>
    Et le défaut d'aidant indispensable pour le répit est <sans aidant>
    Et le défaut de besoin de répit est <sans besoin>
    Et le montant du répit demandé est indéterminé
    Et la majoration de répit est <majoration>

    Exemples:
      | cas                 | lieu              | retenu | besoin                                        | ouvert          | sans APA | sans aidant | sans besoin | majoration      |
      | aucun               | l'accueil familial | oui    | un besoin de répit est évalué                 | est ouvert      | non      | non         | non         | indéterminée    |
      | l'établissement     | l'établissement   | oui    | un besoin de répit est évalué                 | n'est pas ouvert | oui      | non         | non         | de 0,00 €       |
      | l'aidant            | le domicile       | non    | un besoin de répit est évalué             | n'est pas ouvert | non      | oui         | non         | de 0,00 €       |
      | le besoin           | le domicile       | oui    | l'évaluation ne montre pas de besoin de répit | n'est pas ouvert | non      | non         | oui         | de 0,00 €       |
      | l'aidant, le besoin | le domicile       | non    | l'évaluation ne montre pas de besoin de répit | n'est pas ouvert | non  | oui         | oui         | de 0,00 €       |

  @REP-09
  Scénario: une personne de GIR 5 n'a pas droit à l'APA à domicile, ni au module
    Étant donné que le GIR est 5
    Quand le dossier est instruit au 01/03/2026
    Alors la personne n'a pas droit à l'APA à domicile
    Et le défaut d'APA à domicile pour le répit est oui
    Et le module de répit n'est pas ouvert

  @REP-07 @REP-08 @REP-09 @REP-15
  Scénario: en établissement, rien ne s'inscrit à un plan d'aide à domicile
    Étant donné que le lieu de vie est l'établissement
    Et que le montant du répit demandé est de 300,00 €
    Et que le répit consommé est de 300,00 €
    Quand le dossier est instruit au 01/03/2026
    Alors le plan saturé est sans objet
    Et la révision du plan pour le répit est sans objet
    Et le répit inscrit au plan est sans objet
    Et le répit au-delà du plafond est sans objet
    Et le module de répit ne complète pas le plan révisé
    Et le plan retenu avec le répit est sans objet
    Et la participation sur le répit est sans objet

  @REP-07 @REP-15
  Scénario: sans besoin de répit, rien ne s'inscrit au plan
    Étant donné que l'évaluation ne montre pas de besoin de répit
    Et que le montant du plan d'aide est de 700,00 €
    Et que le montant du répit demandé est de 300,00 €
    Quand le dossier est instruit au 01/03/2026
    Alors le répit inscrit au plan est sans objet
    Et le répit au-delà du plafond est sans objet
    Et le module de répit ne complète pas le plan révisé
    Et aucune révision du plan n'est à envisager pour le répit
    Et la majoration de répit est de 0,00 €

  @REP-09
  Scénario: sans demande de répit ni aidant retenu, la saturation du plan ne compte pas
    Étant donné qu'aucun répit n'est demandé
    Et que les proches aidants sont :
      | nom de l'aidant | retenu indispensable |
      | Louise          | non                  |
    Quand le dossier est instruit au 01/03/2026
    Alors le plan saturé est sans objet

  @REP-07 @REP-08 @REP-09 @REP-10 @REP-13 @REP-15 @REP-21
  Scénario: sans demande de répit, ni module ni montant
    Étant donné qu'aucun répit n'est demandé
    Et que le montant du répit demandé est de 300,00 €
    Et que le répit consommé est de 300,00 €
    Et que le tarif horaire du répit est de 24,58 €/h
    Quand le dossier est instruit au 01/03/2026
    Alors le plan est saturé
    Et la révision du plan pour le répit est sans objet
    Et le répit inscrit au plan est sans objet
    Et le module de répit ouvert est sans objet
    Et le module de répit en complément est sans objet
    Et le défaut d'APA à domicile pour le répit est sans objet
    Et le défaut d'aidant indispensable pour le répit est sans objet
    Et le défaut de besoin de répit est sans objet
    Et le début de l'année de répit est sans objet
    Et la fin de l'année de répit est sans objet
    Et le plafond de l'année de répit est sans objet
    Et le répit déjà utilisé dans l'année est sans objet
    Et le répit disponible est sans objet
    Et la majoration de répit est sans objet
    Et le plan retenu avec le répit est sans objet
    Et le taux de participation avec le répit est sans objet
    Et l'avancement pour le répit est sans objet
    Et la participation sur le répit est sans objet
    Et les heures que finance le plafond de répit sont sans objet

  @REP-09
  Plan du scénario: aucune source ne dit si les heures de lien social saturent le plan, pour un plan de <plan>
    Étant donné que le montant du plan d'aide est de <plan>
    Et que les heures de lien social sont de 4 h
    Et que le tarif du lien social est de 25,00 €/h
    Quand le dossier est instruit au 01/03/2026
    Alors le plan <employée>
    Et dans la lecture « avec les heures de lien social », le plan <autre>

    Exemples:
      | plan     | employée         | autre            |
      | 711,52 € | n'est pas saturé | est saturé       |

  @REP-09
  Plan du scénario: les deux lectures s'accordent, pour un plan de <plan>
    Étant donné que le montant du plan d'aide est de <plan>
    Et que les heures de lien social sont de 4 h
    Et que le tarif du lien social est de 25,00 €/h
    Quand le dossier est instruit au 01/03/2026
    Alors le plan <saturé>
    Et le droit se lit d'une seule façon sur le plan saturé

    Exemples:
      | plan     | saturé           |
      | 711,51 € | n'est pas saturé |
      | 811,52 € | est saturé       |

  @REP-07
  Scénario: en GIR 3, 300 € de répit par mois tiennent en partie dans le plan
    Étant donné que le GIR est 3
    Et que le montant du plan d'aide est de 1 000,00 €
    Et que le montant du répit demandé est de 300,00 €
    Quand le dossier est instruit au 01/03/2026
    Alors le répit inscrit au plan est de 215,99 €
    Et le plan révisé avec le répit est de 1 215,99 €
    Et le répit au-delà du plafond est de 84,01 €
    Et le module de répit complète le plan révisé
    Et la majoration de répit est de 84,01 €

  @REP-07
  Scénario: sans aidant indispensable, le répit reste dans la limite du plafond du plan
    Étant donné que le GIR est 3
    Et que le montant du plan d'aide est de 1 000,00 €
    Et que le montant du répit demandé est de 300,00 €
    Et que les proches aidants sont :
      | nom de l'aidant | retenu indispensable |
      | Louise | non |
    Quand le dossier est instruit au 01/03/2026
    Alors le répit inscrit au plan est de 215,99 €
    Et le module de répit ne complète pas le plan révisé
    Et la majoration de répit est de 0,00 €

  @REP-15
  Plan du scénario: en GIR 2, un plan de <plan> est révisé d'abord ; le module complète
    Étant donné que le GIR est 2
    Et que le montant du plan d'aide est de <plan>
    Et que le montant du répit demandé est de 150,00 €
    Quand le dossier est instruit au 01/03/2026
    Alors <révision>
    Et le plan révisé avec le répit est de <révisé>
    Et le répit inscrit au plan est de <inscrit>
    Et le module de répit <complète>
    Et la majoration de répit est de <module>

    Exemples:
      | plan       | révision                                                | révisé     | inscrit  | complète                    | module   |
      | 1 600,00 € | une révision du plan est à envisager pour le répit      | 1 682,30 € | 82,30 €  | complète le plan révisé     | 67,70 €  |
      | 1 532,31 € | une révision du plan est à envisager pour le répit      | 1 682,30 € | 149,99 € | complète le plan révisé     | 0,01 €   |
      | 1 532,30 € | une révision du plan est à envisager pour le répit      | 1 682,30 € | 150,00 € | ne complète pas le plan révisé | 0,00 €   |
      | 1 682,30 € | aucune révision du plan n'est à envisager pour le répit | 1 682,30 € | 0,00 €   | ne complète pas le plan révisé | 150,00 € |
      | 1 700,00 € | aucune révision du plan n'est à envisager pour le répit | 1 682,30 € | 0,00 €   | ne complète pas le plan révisé | 150,00 € |

  @REP-10
  Plan du scénario: 700 € de répit dans l'année, limités au plafond de <année>
    Étant donné que le montant du plan d'aide est de 900,00 €
    Et que le montant du répit demandé est de 700,00 €
    Et que la date de notification de la décision est le <jour>
    Quand le dossier est instruit au <jour>
    Alors le module de répit est ouvert
    Et la majoration de répit est de <majoration>

    Exemples:
      | année | jour       | majoration |
      | 2018  | 01/03/2018 | 501,69 €   |
      | 2026  | 01/03/2026 | 583,52 €   |

  @REP-11 @REP-12
  Plan du scénario: 600 € de répit, pour un module notifié le <jour>
    Étant donné que le montant du plan d'aide est de 900,00 €
    Et que le montant du répit demandé est de 600,00 €
    Et que la date de notification de la décision est le <jour>
    Quand le dossier est instruit au <jour>
    Alors la majoration de répit est de <majoration>

    Exemples:
      | jour       | majoration |
      | 01/03/2023 | 540,23 €   |
      | 01/03/2025 | 573,77 €   |
      | 01/03/2026 | 583,52 €   |

  @REP-10
  Scénario: le plafond est un maximum, et non un forfait
    Étant donné que le montant du répit demandé est de 120,00 €
    Quand le dossier est instruit au 01/03/2026
    Alors la majoration de répit est de 120,00 €

  @REP-14
  Plan du scénario: <mois> de 50 € de répit
    Étant donné que le montant du répit demandé est de 50,00 €
    Et que les mois de répit sont de <mois>
    Quand le dossier est instruit au 01/03/2026
    Alors la majoration de répit est de <majoration>

    Exemples:
      | mois    | majoration |
      | 1 mois  | 50,00 €    |
      | 11 mois | 550,00 €   |
      | 12 mois | 583,52 €   |

  @REP-13
  Plan du scénario: une décision notifiée le 15/09/2026, une demande le <jour>
    Étant donné que la date de notification de la décision est le 15/09/2026
    Quand le dossier est instruit au <jour>
    Alors le début de l'année de répit est le <début>
    Et la fin de l'année de répit est le <fin>

    Exemples:
      | jour       | début      | fin        |
      | 15/09/2026 | 15/09/2026 | 14/09/2027 |
      | 01/02/2027 | 15/09/2026 | 14/09/2027 |
      | 14/09/2027 | 15/09/2026 | 14/09/2027 |
      | 15/09/2027 | 15/09/2027 | 14/09/2028 |

  @REP-13
  Scénario: 400 € déjà consommés laissent 183,52 € jusqu'au 14/09/2027
    Étant donné que le montant du plan d'aide est de 900,00 €
    Et que la date de notification de la décision est le 15/09/2026
    Et que les consommations de répit sont :
      | date de la consommation | montant de la consommation |
      | 02/11/2026 | 250,00 € |
      | 31/12/2026 | 150,00 € |
    Et que le montant du répit demandé est de 300,00 €
    Quand le dossier est instruit au 01/02/2027
    Alors le répit disponible est de 183,52 €
    Et la majoration de répit est de 183,52 €
    Et la fin de l'année de répit est le 14/09/2027
    Et dans la lecture « celui de l'année en cours », le répit disponible est de 188,19 €

  @REP-13
  Plan du scénario: pour une décision notifiée le 15/09/2026, une dépense du <date> <compte>
    Étant donné que la date de notification de la décision est le 15/09/2026
    Et que les consommations de répit sont :
      | date de la consommation | montant de la consommation |
      | <date>                  | 100,00 €                   |
    Quand le dossier est instruit au 01/02/2027
    Alors le répit déjà utilisé dans l'année est de <utilisé>
    Et le répit disponible est de <reste>

    Exemples:
      | date       | compte         | utilisé  | reste    |
      | 14/09/2026 | ne compte pas  | 0,00 €   | 583,52 € |
      | 15/09/2026 | compte         | 100,00 € | 483,52 € |
      | 14/09/2027 | compte         | 100,00 € | 483,52 € |
      | 15/09/2027 | ne compte pas  | 0,00 €   | 583,52 € |

  @REP-13
  Scénario: sans la date de notification, on ne sait pas ce qui reste
    Étant donné que la date de notification de la décision n'est pas connue
    Et que le montant du répit demandé est de 300,00 €
    Quand le dossier est instruit au 01/03/2026
    Alors le répit disponible est indéterminé : il manque la date de notification de la décision

  @REP-13
  Scénario: une décision notifiée un 29 février
    Étant donné que la date de notification de la décision est le 29/02/2024
    Quand le dossier est instruit au 01/03/2026
    Alors le début de l'année de répit est le 01/03/2026
    Et la fin de l'année de répit est le 28/02/2027

  @REP-13
  Scénario: le plafond de l'année déjà consommé ne laisse rien
    Étant donné que le montant du répit demandé est de 300,00 €
    Et que les consommations de répit sont :
      | date de la consommation | montant de la consommation |
      | 02/03/2026 | 583,53 € |
    Quand le dossier est instruit au 01/04/2026
    Alors le répit disponible est de 0,00 €
    Et la majoration de répit est de 0,00 €

  @REP-16
  Scénario: des professionnels au plan ne ferment pas le module
    Étant donné que le plan prévoit déjà des professionnels
    Et que le montant du répit demandé est de 300,00 €
    Quand le dossier est instruit au 01/03/2026
    Alors le module de répit est ouvert
    Et la majoration de répit est de 300,00 €

  @REP-18
  Plan du scénario: un séjour de répit, plan saturé, <cas>
    Étant donné que le dispositif de répit est séjour de répit
    Et que le séjour a pour objectif le répit de l'aidant
    Et que des relayeurs sont présents sur place
    Et que la structure du séjour est EHPAD en hébergement temporaire
    Et que le coût du relais pendant le séjour est de 350,00 €
    Et que les proches aidants sont :
      | nom de l'aidant | retenu indispensable | accompagnant du séjour |
      | <qui> | <retenu> | oui |
      | Louise | oui | non |
    Quand le dossier est instruit au 01/03/2026
    Alors le module de répit <ouvert>
    Et le défaut d'aidant indispensable pour le répit est <défaut>
    Et la majoration de répit est de <majoration>

    Exemples:
      | cas                                                 | qui     | retenu | ouvert           | défaut | majoration |
      | avec un neveu qui n'est pas l'aidant indispensable  | Martin  | non    | n'est pas ouvert | oui    | 0,00 €     |
      | avec un aidant indispensable                        | Paul    | oui    | est ouvert       | non    | 350,00 €   |

  @REP-18
  Scénario: un séjour de répit tient dans un plan qui n'est pas saturé, quel que soit l'accompagnant
    Étant donné que le montant du plan d'aide est de 400,00 €
    Et que le dispositif de répit est séjour de répit
    Et que le séjour a pour objectif le répit de l'aidant
    Et que des relayeurs sont présents sur place
    Et que la structure du séjour est EHPAD en hébergement temporaire
    Et que le coût du relais pendant le séjour est de 350,00 €
    Et que les proches aidants sont :
      | nom de l'aidant | retenu indispensable | accompagnant du séjour |
      | Martin | non | oui |
    Quand le dossier est instruit au 01/03/2026
    Alors le répit inscrit au plan est de 350,00 €
    Et le plan révisé avec le répit est de 750,00 €

  @REP-21
  Scénario: le plafond de 2025 paie 23,34 heures à 24,58 €, et non 25
    Étant donné que le dispositif de répit est aide humaine
    Et que le tarif horaire du répit est de 24,58 €/h
    Quand le dossier est instruit au 01/03/2025
    Alors le plafond de répit annuel est de 573,77 €
    Et les heures que finance le plafond de répit sont de 23,34 h à 2 décimales

  @REP-21
  Plan du scénario: pas d'heures à compter, <cas>
    Étant donné que le dispositif de répit est <dispositif>
    Et que le tarif horaire du répit est de <tarif>
    Quand le dossier est instruit au 01/03/2025
    Alors les heures que finance le plafond de répit sont sans objet

    Exemples:
      | cas                     | dispositif      | tarif     |
      | pour un accueil de jour | accueil de jour | 24,58 €/h |
      | à tarif nul             | aide humaine    | 0,00 €/h  |
