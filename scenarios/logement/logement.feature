# language: fr
Fonctionnalité: L'aide au logement de la personne accueillie en famille

  La personne liée par contrat à un accueillant agréé est assimilée à un locataire, pour la partie qu'elle occupe. Ces règles
  ont changé de code le 1er septembre 2019 ; les conditions de ressources ne sont pas examinées.

  @LOG-03
  Plan du scénario: contrat <contrat>, agrément <agrément>, au <jour>
    Étant donné que <contrat>
    Et que <agrément>
    Quand le dossier est instruit au <jour>
    Alors <constat>

    Exemples:
      | contrat                               | agrément                        | jour       | constat                                        |
      | un contrat d'accueil est en cours     | l'accueillant est agréé         | 01/03/2026 | la personne est assimilée à un locataire       |
      | un contrat d'accueil est en cours     | l'accueillant n'est pas agréé   | 01/03/2026 | la personne n'est pas assimilée à un locataire |
      | aucun contrat d'accueil n'est en cours | l'accueillant est agréé        | 01/03/2026 | la personne n'est pas assimilée à un locataire |
      | un contrat d'accueil est en cours     | l'accueillant est agréé         | 31/08/2019 | la personne est assimilée à un locataire       |
      | un contrat d'accueil est en cours     | l'accueillant n'est pas agréé   | 31/08/2019 | la personne n'est pas assimilée à un locataire |
      | aucun contrat d'accueil n'est en cours | l'accueillant est agréé        | 31/08/2019 | la personne n'est pas assimilée à un locataire |

  @LOG-01
  Plan du scénario: <convention>, au <jour>
    Étant donné qu'un contrat d'accueil est en cours
    Et que l'accueillant est agréé
    Et que l'accueil est sa résidence principale
    Et que <convention>
    Quand le dossier est instruit au <jour>
    Alors <apl>
    Et <als>
    Et le droit est <certitude> sur l'APL possible

    Exemples:
      | convention                         | jour       | apl                 | als                        | certitude |
      | le logement n'est pas conventionné | 01/03/2026 | l'APL est refusée   | l'ALS est à examiner       | incertain |
      | le logement est conventionné       | 01/03/2026 | l'APL est possible  | l'ALS n'est pas à examiner | incertain |
      | le logement n'est pas conventionné | 31/08/2019 | l'APL est refusée   | l'ALS est à examiner       | certain   |
      | le logement est conventionné       | 31/08/2019 | l'APL est possible  | l'ALS n'est pas à examiner | certain   |
      | le logement est conventionné       | 01/09/2019 | l'APL est possible  | l'ALS n'est pas à examiner | incertain |

  @LOG-01 @LOG-03
  Plan du scénario: ni APL ni ALS quand <agrément> et que <résidence>, au <jour>
    Étant donné qu'un contrat d'accueil est en cours
    Et que <agrément>
    Et que <résidence>
    Et que le logement n'est pas conventionné
    Quand le dossier est instruit au <jour>
    Alors l'APL est refusée
    Et l'ALS n'est pas à examiner

    Exemples:
      | agrément                      | résidence                                   | jour       |
      | l'accueillant est agréé       | l'accueil n'est pas sa résidence principale | 01/03/2026 |
      | l'accueillant n'est pas agréé | l'accueil est sa résidence principale       | 01/03/2026 |
      | l'accueillant est agréé       | l'accueil n'est pas sa résidence principale | 31/08/2019 |
      | l'accueillant n'est pas agréé | l'accueil est sa résidence principale       | 31/08/2019 |

  @LOG-02
  Scénario: l'APL demandée alors que l'allocation de logement sociale est perçue
    Étant donné que les aides au logement du mois comprennent l'aide personnalisée au logement et l'allocation de logement sociale
    Quand le dossier est instruit au 01/03/2026
    Alors une seule des aides au logement est servie
    Et une alerte dit « l'APL ne se cumule pas avec une allocation de logement : une seule est servie pour ce logement et ce mois »

  @LOG-02
  Plan du scénario: <aides>
    Étant donné que les aides au logement du mois <aides>
    Quand le dossier est instruit au 01/03/2026
    Alors <constat>

    Exemples:
      | aides                                                                                  | constat |
      | comprennent l'aide personnalisée au logement et l'allocation de logement familiale     | une seule des aides au logement est servie     |
      | comprennent l'aide personnalisée au logement                                           | aucune aide au logement ne fait double emploi  |
      | comprennent l'allocation de logement sociale                                           | aucune aide au logement ne fait double emploi  |
      | sont vides                                                                             | aucune aide au logement ne fait double emploi  |

  @LOG-02
  Scénario: une seule aide ne donne pas d'alerte
    Étant donné que les aides au logement du mois comprennent l'allocation de logement sociale
    Quand le dossier est instruit au 01/03/2026
    Alors aucune aide au logement ne fait double emploi
    Et aucune alerte

  @LOG-04
  Plan du scénario: <surface> pour <occupants>
    Étant donné que l'espace occupé est décent
    Et que l'espace occupé est compatible avec l'âge ou le handicap
    Et que les occupants de l'espace sont <occupants>
    Et que la surface de l'espace est de <surface>
    Quand le dossier est instruit au 01/03/2026
    Alors <constat>
    Et <conforme>

    Exemples:
      | surface  | occupants    | constat                   | conforme                           |
      | 9 m²     | une personne | la surface est suffisante | l'espace occupé est conforme       |
      | 8,99 m²  | une personne | la surface est insuffisante | l'espace occupé n'est pas conforme |
      | 14 m²    | un couple    | la surface est insuffisante | l'espace occupé n'est pas conforme |
      | 15,99 m² | un couple    | la surface est insuffisante | l'espace occupé n'est pas conforme |
      | 16 m²    | un couple    | la surface est suffisante | l'espace occupé est conforme       |

  @LOG-04
  Plan du scénario: 9 m² ne suffisent pas quand <décence> et que <compatibilité>
    Étant donné que <décence>
    Et que <compatibilité>
    Et que les occupants de l'espace sont une personne
    Et que la surface de l'espace est de 9 m²
    Quand le dossier est instruit au 01/03/2026
    Alors la surface est suffisante
    Et l'espace occupé n'est pas conforme

    Exemples:
      | décence                          | compatibilité                                                  |
      | l'espace occupé n'est pas décent | l'espace occupé est compatible avec l'âge ou le handicap       |
      | l'espace occupé est décent       | l'espace occupé n'est pas compatible avec l'âge ou le handicap |
