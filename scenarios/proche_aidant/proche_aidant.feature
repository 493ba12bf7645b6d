# language: fr
Fonctionnalité: Le proche aidant, et l'aidant indispensable

  La loi dit qui est proche aidant (CASF L. 113-1-3) et quand il est indispensable (L. 232-3-2). La règle prépare ; c'est
  l'évaluateur de l'équipe médico-sociale qui retient, ou non, l'aidant indispensable, avec son motif.

  @PA-01
  Plan du scénario: est-ce un proche aidant ? <qui>
    Étant donné que les proches aidants sont :
      | lien de l'aidant | vie sous le même toit | liens étroits de l'aidant | aide fréquente de l'aidant | aide à titre professionnel | aide aux activités quotidiennes |
      | <lien>           | <toit>                | <liens>                   | <fréquente>                | <pro>                      | <activités>                     |
    Quand le dossier est instruit au 01/03/2026
    Alors le proche aidant reconnu (proche aidant 1) est <reconnu>

    Exemples:
      | qui                                                          | lien               | toit | liens | fréquente | pro | activités | reconnu |
      | un voisin aux liens étroits, chaque jour aux repas           | autre              | non  | oui   | oui       | non | oui       | oui     |
      | un voisin qui vient une fois par an                          | autre              | non  | oui   | non       | non | oui       | non     |
      | un voisin sans liens étroits                                 | autre              | non  | non   | oui       | non | oui       | non     |
      | une personne qui réside avec elle                            | autre              | oui  | non   | oui       | non | oui       | oui     |
      | une aide à domicile de métier                                | autre              | non  | oui   | oui       | oui | oui       | non     |
      | un fils qui n'aide à aucune activité quotidienne             | parent             | non  | oui   | oui       | non | non       | non     |
      | un fils                                                      | parent             | non  | non   | oui       | non | oui       | oui     |
      | une belle-fille                                              | allié              | non  | non   | oui       | non | oui       | oui     |
      | une épouse                                                   | conjoint           | oui  | non   | oui       | non | oui       | oui     |
      | un partenaire de PACS                                        | partenaire de PACS | oui  | non   | oui       | non | oui       | oui     |
      | une concubine                                                | concubin           | oui  | non   | oui       | non | oui       | oui     |

  @PA-03
  Scénario: une fille salariée en emploi direct de sa mère reste proche aidante
    Étant donné que les proches aidants sont :
      | lien de l'aidant | aide fréquente de l'aidant | aide à titre professionnel | emploi direct par son proche | aide aux activités quotidiennes |
      | parent           | oui                        | oui                        | oui                          | oui                             |
    Quand le dossier est instruit au 01/03/2026
    Alors le proche aidant reconnu (proche aidant 1) est oui
    Et le droit au répit dans le plan (proche aidant 1) est oui

  @PA-03
  Scénario: sa qualité de salariée n'est pas un motif de refus du relais
    Étant donné que l'âge est de 82 ans
    Et que la personne réside de façon stable et régulière en France
    Et que le lieu de vie est le domicile
    Et que le GIR est 3
    Et que les proches aidants sont :
      | lien de l'aidant | aide fréquente de l'aidant | aide à titre professionnel | emploi direct par son proche | aide aux activités quotidiennes | présence qui évite un danger | remplaçant possible | retenu indispensable | aidant hospitalisé |
      | parent           | oui                        | oui                        | oui                          | oui                             | oui                          | non                 | oui                  | oui                |
    Et qu'un renforcement professionnel est nécessaire
    Quand le dossier est instruit au 01/03/2026
    Alors les conditions de l'aidant indispensable (proche aidant 1) sont oui
    Et le relais est ouvert

  @PA-04
  Plan du scénario: est-il indispensable ? <qui>
    Étant donné que les proches aidants sont :
      | lien de l'aidant | aide fréquente de l'aidant | aide aux activités quotidiennes | présence qui évite un danger | aide indispensable à la vie à domicile | remplaçant possible |
      | parent           | <régulier>                 | oui                             | <présence>                   | <aide>                                 | <remplaçant>        |
    Quand le dossier est instruit au 01/03/2026
    Alors les conditions de l'aidant indispensable (proche aidant 1) sont <conditions>

    Exemples:
      | qui                                                           | régulier | présence | aide | remplaçant | conditions |
      | un fils qui surveille sa mère chaque nuit, sans remplaçant    | oui      | oui      | non  | non        | oui        |
      | un fils que sa sœur peut remplacer                            | oui      | oui      | non  | oui        | non        |
      | un fils dont l'aide est indispensable à la vie à domicile     | oui      | non      | oui  | non        | oui        |
      | un fils dont ni la présence ni l'aide ne sont indispensables  | oui      | non      | non  | non        | non        |
      | un fils qui ne vient pas régulièrement                        | non      | oui      | oui  | non        | non        |

  @PA-04
  Scénario: tant que l'on ignore si l'aidant est remplaçable, on ne sait pas
    Étant donné que les proches aidants sont :
      | lien de l'aidant | aide fréquente de l'aidant | aide aux activités quotidiennes | présence qui évite un danger |
      | parent           | oui                        | oui                             | oui                          |
    Quand le dossier est instruit au 01/03/2026
    Alors les conditions de l'aidant indispensable (proche aidant 1) sont indéterminées

  @PA-07
  Plan du scénario: <qui> n'a pas à vivre au domicile
    Étant donné que les proches aidants sont :
      | lien de l'aidant | vie sous le même toit | aide fréquente de l'aidant | aide aux activités quotidiennes | présence qui évite un danger | aide indispensable à la vie à domicile | remplaçant possible |
      | parent           | <toit>                | oui                        | oui                             | non                          | oui                                    | non                 |
    Quand le dossier est instruit au 01/03/2026
    Alors les conditions de l'aidant indispensable (proche aidant 1) sont oui

    Exemples:
      | qui                                           | toit |
      | une nièce à cinq kilomètres, présente chaque jour, | non  |
      | un fils présent chaque fin de semaine         | non  |
      | une fille qui vit avec sa mère                | oui  |

  @PA-05
  Plan du scénario: les deux questions du guide, <cas>
    Étant donné que les proches aidants sont :
      | vie à domicile compromise par son absence | aides supplémentaires en son absence | remplaçant possible |
      | <compromise>                              | <aides>                              | <remplaçant>        |
    Quand le dossier est instruit au 01/03/2026
    Alors la proposition de le retenir indispensable (proche aidant 1) est <proposé>

    Exemples:
      | cas                                  | compromise | aides | remplaçant | proposé |
      | deux oui et personne pour remplacer  | oui        | oui   | non        | oui     |
      | deux oui, mais un remplaçant         | oui        | oui   | oui        | non     |
      | la vie à domicile n'est pas compromise | non      | oui   | non        | non     |
      | aucune aide de plus au plan          | oui        | non   | non        | non     |

  @PA-06
  Plan du scénario: <combien> aidants retenus
    Étant donné que les proches aidants sont :
      | nom de l'aidant | retenu indispensable |
      | Anne            | oui                  |
      | Benoît          | oui                  |
      | Claire          | <troisième>          |
    Quand le dossier est instruit au 01/03/2026
    Alors le nombre d'aidants retenus est de <combien>
    Et <alerte> « plus de deux aidants sont retenus indispensables : l'évaluateur revoit la qualification, la règle n'écarte personne »
    Et un proche aidant est retenu indispensable
    Et le retenu indispensable (proche aidant 3) est <troisième>

    Exemples:
      | combien | troisième | alerte               |
      | 2       | non       | aucune alerte ne dit |
      | 3       | oui       | une alerte dit       |

  @PA-04 @PA-08
  Plan du scénario: l'évaluateur retient un aidant, <cas>
    Étant donné que les proches aidants sont :
      | lien de l'aidant | aide fréquente de l'aidant | aide aux activités quotidiennes | présence qui évite un danger | remplaçant possible | retenu indispensable |
      | parent           | oui                        | oui                             | oui                          | <remplaçant>        | <retenu>             |
    Quand le dossier est instruit au 01/03/2026
    Alors un proche aidant <réponse>
    Et <alerte> « un aidant est retenu indispensable alors que les conditions ne paraissent pas réunies : l'évaluateur confirme et donne son motif »

    Exemples:
      | cas                                   | remplaçant | retenu | réponse                     | alerte               |
      | les conditions étant réunies          | non        | oui    | est retenu indispensable    | aucune alerte ne dit |
      | les conditions ne l'étant pas         | oui        | oui    | est retenu indispensable    | une alerte dit       |

  @PA-08
  Scénario: l'évaluateur n'en retient aucun
    Étant donné que les proches aidants sont :
      | nom de l'aidant | retenu indispensable |
      | Anne            | non                  |
      | Benoît          | non                  |
    Quand le dossier est instruit au 01/03/2026
    Alors aucun proche aidant n'est retenu indispensable
    Et le nombre d'aidants retenus est de 0

  @PA-08
  Scénario: aucun aidant déclaré, et c'est dit
    Quand le dossier est instruit au 01/03/2026
    Alors les proches aidants sont présumés
    Et aucun proche aidant n'est retenu indispensable

  @PA-08
  Scénario: personne n'est retenu par la règle à la place de l'évaluateur
    Étant donné que les proches aidants sont :
      | lien de l'aidant | aide fréquente de l'aidant | aide aux activités quotidiennes | présence qui évite un danger | remplaçant possible |
      | parent           | oui                        | oui                             | oui                          | non                 |
    Quand le dossier est instruit au 01/03/2026
    Alors les conditions de l'aidant indispensable (proche aidant 1) sont oui
    Et on ne sait pas si un proche aidant est retenu indispensable

  @PA-09
  Plan du scénario: un couple qui s'aide, en GIR <gir> et GIR <conjoint>
    Étant donné que les deux membres du couple ont l'APA et s'aident l'un l'autre
    Et que le GIR est <gir>
    Et que le GIR du conjoint aidant est <conjoint>
    Quand le dossier est instruit au 01/03/2026
    Alors la reconnaissance croisée est <réponse>
    Et <fragilité> « chaque membre du couple aide l'autre : leur fragilité est prise en compte dans le plan d'aide »
    Et <examen> « un membre du couple est en GIR 1 ou 2 : l'évaluateur examine la reconnaissance croisée au cas par cas »

    Exemples:
      | gir | conjoint | réponse        | fragilité            | examen               |
      | 3   | 4        | admise         | une alerte dit       | aucune alerte ne dit |
      | 4   | 3        | admise         | une alerte dit       | aucune alerte ne dit |
      | 2   | 4        | au cas par cas | aucune alerte ne dit | une alerte dit       |
      | 1   | 1        | au cas par cas | aucune alerte ne dit | une alerte dit       |
      | 1   | 2        | au cas par cas | aucune alerte ne dit | une alerte dit       |
      | 2   | 3        | au cas par cas | aucune alerte ne dit | une alerte dit       |
      | 3   | 2        | au cas par cas | aucune alerte ne dit | une alerte dit       |
      | 4   | 1        | au cas par cas | aucune alerte ne dit | une alerte dit       |

  @PA-09
  Plan du scénario: pas de reconnaissance croisée à examiner, <cas>
    Étant donné que <couple>
    Et que le GIR est 3
    Et que le GIR du conjoint aidant est <conjoint>
    Quand le dossier est instruit au 01/03/2026
    Alors la reconnaissance croisée est sans objet

    Exemples:
      | cas                          | couple                                                                              | conjoint |
      | sans aide mutuelle           | les deux membres du couple n'ont pas l'APA l'un et l'autre, ou ne s'aident pas      | 4        |
      | un GIR 5 n'ouvre pas l'APA   | les deux membres du couple ont l'APA et s'aident l'un l'autre                       | 5        |

  @PA-11
  Plan du scénario: l'évaluation d'un aidant, <cas>
    Étant donné que la date de la visite est le 05/03/2026
    Et que les proches aidants sont :
      | accord de l'aidant | date d'évaluation de l'aidant |
      | <accord>           | <date>                        |
    Quand le dossier est instruit au 01/04/2026
    Alors l'évaluation de l'aidant recevable (proche aidant 1) est <recevable>

    Exemples:
      | cas                                         | accord | date       | recevable |
      | le jour de la visite                        | oui    | 05/03/2026 | oui       |
      | absent à la visite, dans un second temps    | oui    | 20/03/2026 | oui       |
      | sans son accord                             | non    | 20/03/2026 | non       |
      | avant la visite                             | oui    | 04/03/2026 | non       |

  @PA-16
  Plan du scénario: les droits d'un aidant, <cas>
    Étant donné que l'âge est de 82 ans
    Et que la personne réside de façon stable et régulière en France
    Et que le lieu de vie est le domicile
    Et que le GIR est 4
    Et que le montant du plan d'aide est de <plan>
    Et qu'un répit est demandé
    Et que les proches aidants sont :
      | lien de l'aidant | aide fréquente de l'aidant | aide aux activités quotidiennes | retenu indispensable |
      | parent           | <fréquente>                | oui                             | <retenu>             |
    Quand le dossier est instruit au 01/03/2026
    Alors le droit au répit dans le plan (proche aidant 1) est <répit>
    Et le droit aux congés d'aidant et au don de jours (proche aidant 1) est <répit>
    Et le droit au module de répit (proche aidant 1) est <module>
    Et le droit au relais d'hospitalisation (proche aidant 1) est <relais>

    Exemples:
      | cas                                          | plan     | fréquente | retenu | répit | module | relais |
      | non indispensable, plan saturé               | 811,52 € | oui       | non    | oui   | non    | non    |
      | indispensable, plan saturé                   | 811,52 € | oui       | oui    | oui   | oui    | oui    |
      | indispensable, plan qui n'est pas saturé     | 811,51 € | oui       | oui    | oui   | non    | oui    |
      | qui n'est pas un proche aidant               | 811,52 € | non       | oui    | non   | non    | non    |

  @PA-17
  Plan du scénario: la suppléance pendant une action collective, <cas>
    Étant donné qu'une suppléance est demandée
    Et que l'attestation sur l'honneur est oui
    Et que les heures de suppléance sont de 3 h
    Et que les heures de suppléance déjà au plan sont de <déjà>
    Et que le tarif de la suppléance est de <tarif>
    Et que le tarif de référence de la CNAV est de 25,00 €/h
    Quand le dossier est instruit au 01/03/2026
    Alors le plafond de l'aide à la suppléance est de <aide>

    Exemples:
      | cas                                    | déjà | tarif     | aide    |
      | plafonnée au tarif de référence        | 0 h  | 30,00 €/h | 75,00 € |
      | à un tarif plus bas                    | 0 h  | 24,99 €/h | 74,97 € |
      | une heure déjà au plan                 | 1 h  | 30,00 €/h | 50,00 € |
      | les trois heures déjà au plan          | 3 h  | 30,00 €/h | 0,00 €  |
      | plus d'heures au plan qu'à suppléer    | 4 h  | 30,00 €/h | 0,00 €  |

  @PA-17
  Plan du scénario: la suppléance, <cas>
    Étant donné que <demande>
    Et que l'attestation sur l'honneur est <attestation>
    Et que les heures de suppléance sont de 3 h
    Et que le tarif de la suppléance est de 30,00 €/h
    Et que le tarif de référence de la CNAV est de 25,00 €/h
    Quand le dossier est instruit au 01/03/2026
    Alors le plafond de l'aide à la suppléance est <aide>
    Et le défaut d'attestation est <défaut>

    Exemples:
      | cas                    | demande                             | attestation | aide       | défaut     |
      | une attestation suffit | une suppléance est demandée         | oui         | de 75,00 € | non        |
      | sans attestation       | une suppléance est demandée         | non         | sans objet | oui        |
      | sans demande           | aucune suppléance n'est demandée    | oui         | sans objet | sans objet |

  @PA-16 @REP-09 @HOSP-01
  Plan du scénario: le droit à l'APA à domicile, <cas>
    Étant donné que l'âge est de 82 ans
    Et que la personne réside de façon stable et régulière en France
    Et que le lieu de vie est <lieu>
    Et que le GIR est <gir>
    Quand le dossier est instruit au 01/03/2026
    Alors la personne <droit>

    Exemples:
      | cas                 | lieu               | gir | droit                             |
      | à domicile          | le domicile        | 4   | a droit à l'APA à domicile        |
      | en accueil familial | l'accueil familial | 4   | a droit à l'APA à domicile        |
      | en établissement    | l'établissement    | 4   | n'a pas droit à l'APA à domicile  |
      | en GIR 5            | le domicile        | 5   | n'a pas droit à l'APA à domicile  |
