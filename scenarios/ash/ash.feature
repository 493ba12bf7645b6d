# language: fr
Fonctionnalité: L'aide sociale à l'hébergement

  Elle paie ce que la personne, ses obligés alimentaires, l'APA et la PCH ne paient pas. Elle vient en dernier, et le
  département peut la récupérer, à la différence de l'APA.

  @ASH-01
  Plan du scénario: <frais> de frais, <personne> de la personne, <obligés> des obligés alimentaires
    Étant donné que les frais d'hébergement du mois sont de <frais>
    Et que la contribution de la personne est de <personne>
    Et que la contribution des obligés alimentaires est de <obligés>
    Quand le dossier est instruit au 01/03/2026
    Alors l'ASH du mois est de <ASH>
    Et le droit est incertain sur l'ASH du mois

    Exemples:
      | frais      | personne   | obligés  | ASH      |
      | 2 000,00 € | 1 300,00 € | 300,00 € | 400,00 € |
      | 2 000,00 € | 1 300,00 € | 699,99 € | 0,01 €   |
      | 2 000,00 € | 1 300,00 € | 800,00 € | 0,00 €   |

  @ASH-03
  Plan du scénario: <prestation> d'APA déduits avant l'ASH
    Étant donné que les frais d'hébergement du mois sont de 2 000 €
    Et que la contribution de la personne est de 1 300 €
    Et que la prestation déduite avant l'ASH est de <prestation>
    Quand le dossier est instruit au 01/03/2026
    Alors le besoin avant l'ASH est de <besoin>
    Et l'ASH du mois est de <ASH>

    Exemples:
      | prestation | besoin     | ASH      |
      | 0 €        | 2 000,00 € | 700,00 € |
      | 500 €      | 1 500,00 € | 200,00 € |
      | 2 100 €    | 0,00 €     | 0,00 €   |

  @ASH-03
  Plan du scénario: une demande d'ASH, en GIR <GIR>, <cas>
    Étant donné que l'aide sociale à l'hébergement est demandée
    Et que l'âge est de 80 ans
    Et que la personne réside de façon stable et régulière en France
    Et que le GIR est <GIR>
    Et que la personne n'est pas handicapée
    Et que <APA>
    Quand le dossier est instruit au 01/03/2026
    Alors <examen>
    Et la PCH n'est pas à examiner avant l'ASH
    Et <alerte>

    Exemples:
      | GIR | cas                  | APA                                   | examen                                | alerte                                                                                                                                          |
      | 3   | sans demande d'APA   | l'APA n'est ni demandée ni accordée   | l'APA est à examiner avant l'ASH      | une alerte dit « l'aide sociale à l'hébergement est subsidiaire : le droit à l'APA ou à la PCH s'examine d'abord, et se déduit du besoin »      |
      | 3   | l'APA déjà demandée  | l'APA est déjà demandée ou accordée   | l'APA n'est pas à examiner avant l'ASH | aucune alerte ne dit « l'aide sociale à l'hébergement est subsidiaire : le droit à l'APA ou à la PCH s'examine d'abord, et se déduit du besoin » |
      | 5   | sans droit à l'APA   | l'APA n'est ni demandée ni accordée   | l'APA n'est pas à examiner avant l'ASH | aucune alerte ne dit « l'aide sociale à l'hébergement est subsidiaire : le droit à l'APA ou à la PCH s'examine d'abord, et se déduit du besoin » |

  @ASH-03
  Plan du scénario: une personne handicapée de 45 ans en accueil familial, <cas>
    Étant donné que l'aide sociale à l'hébergement est demandée
    Et que l'âge est de 45 ans
    Et que la personne est handicapée
    Et que <PCH>
    Quand le dossier est instruit au 01/03/2026
    Alors <examen>
    Et l'APA n'est pas à examiner avant l'ASH
    Et <alerte>

    Exemples:
      | cas                  | PCH                        | examen                                 | alerte                                                                                                                                          |
      | sans demande de PCH  | la PCH n'est pas demandée  | la PCH est à examiner avant l'ASH      | une alerte dit « l'aide sociale à l'hébergement est subsidiaire : le droit à l'APA ou à la PCH s'examine d'abord, et se déduit du besoin »      |
      | PCH déjà demandée    | la PCH est demandée        | la PCH n'est pas à examiner avant l'ASH | aucune alerte ne dit « l'aide sociale à l'hébergement est subsidiaire : le droit à l'APA ou à la PCH s'examine d'abord, et se déduit du besoin » |

  @ASH-03
  Scénario: sans demande d'ASH, la question ne se pose pas
    Étant donné que l'âge est de 80 ans
    Et que la personne est handicapée
    Quand le dossier est instruit au 01/03/2026
    Alors l'examen de l'APA avant l'ASH est sans objet
    Et l'examen de la PCH avant l'ASH est sans objet

  @ASH-02 @ELIG-06
  Scénario: au décès, 12 000 € d'ASH et 8 000 € d'APA
    Étant donné que le cas de récupération est la succession
    Et que l'ASH versée en tout est de 12 000 €
    Et que l'APA versée en tout est de 8 000 €
    Quand le dossier est instruit au 01/03/2026
    Alors le département peut récupérer l'ASH
    Et la créance d'ASH récupérable est de 12 000,00 €
    Et la créance d'APA récupérable est de 0,00 €
    Et le droit est incertain sur la récupération possible

  @ASH-02
  Plan du scénario: un autre cas, <cas>
    Étant donné que le cas de récupération est <cas>
    Et que l'ASH versée en tout est de 12 000 €
    Quand le dossier est instruit au 01/03/2026
    Alors <possible>
    Et la créance d'ASH récupérable est de <créance>

    Exemples:
      | cas                        | possible                                  | créance     |
      | retour à meilleure fortune | le département peut récupérer l'ASH        | 12 000,00 € |
      | legs                       | le département peut récupérer l'ASH        | 12 000,00 € |
      | aucun cas                  | le département ne peut pas récupérer l'ASH | 0,00 €      |

  @ASH-02
  Plan du scénario: une donation du <donation>, une demande d'ASH du 15/06/2024
    Étant donné que le cas de récupération est la donation
    Et que la date de la donation est le <donation>
    Et que la date de la demande d'ASH est le 15/06/2024
    Et que l'ASH versée en tout est de 12 000 €
    Quand le dossier est instruit au 01/03/2026
    Alors <possible>
    Et la créance d'ASH récupérable est de <créance>

    Exemples:
      | donation   | possible                                   | créance     |
      | 14/06/2014 | le département ne peut pas récupérer l'ASH | 0,00 €      |
      | 15/06/2014 | le département peut récupérer l'ASH        | 12 000,00 € |
      | 01/01/2025 | le département peut récupérer l'ASH        | 12 000,00 € |

  @ASH-03
  Plan du scénario: l'examen dû par le département, <cas>
    Étant donné que <ASH>
    Et que l'âge est de 80 ans
    Et que la personne réside de façon stable et régulière en France
    Et que le GIR est <GIR>
    Et que <handicap>
    Et que <APA>
    Et que <PCH>
    Quand le dossier est instruit au 01/03/2026
    Alors l'obligation « examiner l'APA avant l'aide sociale à l'hébergement » <état APA>
    Et l'obligation « examiner la PCH avant l'aide sociale à l'hébergement » <état PCH>

    Exemples:
      | cas              | handicap                         | ASH                                              | GIR | APA                                 | PCH                       | état APA      | état PCH      |
      | rien d'examiné   | la personne est handicapée       | l'aide sociale à l'hébergement est demandée      | 3   | l'APA n'est ni demandée ni accordée | la PCH n'est pas demandée | est à faire   | est à faire   |
      | tout demandé     | la personne est handicapée       | l'aide sociale à l'hébergement est demandée      | 3   | l'APA est déjà demandée ou accordée | la PCH est demandée       | est respectée | est respectée |
      | sans handicap    | la personne n'est pas handicapée | l'aide sociale à l'hébergement est demandée      | 3   | l'APA n'est ni demandée ni accordée | la PCH n'est pas demandée | est à faire   | n'est pas née |
      | en GIR 5         | la personne est handicapée       | l'aide sociale à l'hébergement est demandée      | 5   | l'APA n'est ni demandée ni accordée | la PCH est demandée       | n'est pas née | est respectée |
      | sans ASH         | la personne est handicapée       | l'aide sociale à l'hébergement n'est pas demandée | 3  | l'APA n'est ni demandée ni accordée | la PCH n'est pas demandée | n'est pas née | n'est pas née |
