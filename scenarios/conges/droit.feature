# language: fr
Fonctionnalité: Le droit au congé de proche aidant

  Quatre conditions : le lien avec la personne aidée (L. 3142-16), son handicap ou sa perte d'autonomie, sa résidence en
  France (L. 3142-17) et, jusqu'à la fin de 2019, l'ancienneté du salarié. Le droit est celui de la date de la demande.

  Contexte:
    Étant donné que la demande de l'aidant est congé de proche aidant
    Et que le lien avec la personne aidée est ascendant
    Et que la personne aidée n'est pas handicapée
    Et que la personne aidée est en perte d'autonomie
    Et que le GIR de la personne aidée est 2
    Et que la personne aidée réside en France de façon stable et régulière
    Et que la date d'embauche est le 01/06/2015

  @CONG-01 @CONG-04 @CONG-05 @CONG-07 @CONG-08
  Plan du scénario: un père en GIR 2, quand le congé est demandé le <demande>
    Étant donné que la date de la demande de congé est le <demande>
    Quand le dossier est instruit au 01/03/2026
    Alors le lien avec la personne aidée est admis
    Et l'état de la personne aidée ouvre droit au congé
    Et l'ancienneté n'est pas un motif de refus
    Et le droit au congé de proche aidant est ouvert

    Exemples:
      | demande    |
      | 01/01/2017 |
      | 01/04/2018 |
      | 01/03/2026 |

  @CONG-04
  Plan du scénario: un salarié embauché le <embauche>, congé demandé le <demande>
    Étant donné que la date d'embauche est le <embauche>
    Et que la date de la demande de congé est le <demande>
    Quand le dossier est instruit au 01/04/2026
    Alors <ancienneté>
    Et <droit>

    Exemples:
      | embauche   | demande    | ancienneté                              | droit                                              |
      | 01/01/2018 | 01/04/2018 | l'ancienneté est un motif de refus      | le droit au congé de proche aidant n'est pas ouvert |
      | 02/04/2017 | 01/04/2018 | l'ancienneté est un motif de refus      | le droit au congé de proche aidant n'est pas ouvert |
      | 01/04/2017 | 01/04/2018 | l'ancienneté n'est pas un motif de refus | le droit au congé de proche aidant est ouvert      |
      | 28/12/2018 | 27/12/2019 | l'ancienneté est un motif de refus      | le droit au congé de proche aidant n'est pas ouvert |
      | 27/12/2018 | 27/12/2019 | l'ancienneté n'est pas un motif de refus | le droit au congé de proche aidant est ouvert      |
      | 01/01/2026 | 01/04/2026 | l'ancienneté n'est pas un motif de refus | le droit au congé de proche aidant est ouvert      |

  @CONG-04
  Scénario: entre deux dates, on ne sait pas si l'ancienneté compte encore
    Étant donné que la date d'embauche n'est pas connue
    Et que la date de la demande de congé est le 28/12/2019
    Quand le dossier est instruit au 01/03/2020
    Alors l'ancienneté n'est pas un motif de refus
    Et le droit est incertain sur l'ancienneté suffisante

  @CONG-04
  Scénario: à compter du 30 septembre 2020, plus de doute
    Étant donné que la date d'embauche n'est pas connue
    Et que la date de la demande de congé est le 30/09/2020
    Quand le dossier est instruit au 01/10/2020
    Alors l'ancienneté n'est pas un motif de refus
    Et le droit est certain sur l'ancienneté suffisante

  @CONG-05
  Plan du scénario: le lien avec la personne aidée, <lien>
    Étant donné que le lien avec la personne aidée est <lien>
    Quand le dossier est instruit au 01/03/2026
    Alors le lien avec la personne aidée est admis

    Exemples:
      | lien                   |
      | conjoint               |
      | concubin               |
      | partenaire de PACS     |
      | ascendant              |
      | descendant             |
      | enfant à charge        |
      | ascendant du conjoint  |
      | descendant du conjoint |

  @CONG-05
  Plan du scénario: un <lien> au degré <degré>, sans vie commune ni liens étroits
    Étant donné que le lien avec la personne aidée est <lien>
    Et que le degré de parenté est de <degré> degrés
    Et que la personne aidée est âgée ou handicapée
    Et que le demandeur ne réside pas avec la personne aidée
    Et que le demandeur n'a pas de liens étroits et stables avec la personne aidée
    Et que le demandeur apporte une aide régulière et fréquente
    Quand le dossier est instruit au 01/03/2026
    Alors <admis>
    Et <droit>

    Exemples:
      | lien                   | degré | admis                                        | droit                                               |
      | collatéral             | 2     | le lien avec la personne aidée est admis       | le droit au congé de proche aidant est ouvert       |
      | collatéral             | 4     | le lien avec la personne aidée est admis       | le droit au congé de proche aidant est ouvert       |
      | collatéral             | 5     | le lien avec la personne aidée n'est pas admis | le droit au congé de proche aidant n'est pas ouvert |
      | collatéral du conjoint | 4     | le lien avec la personne aidée est admis       | le droit au congé de proche aidant est ouvert       |
      | collatéral du conjoint | 5     | le lien avec la personne aidée n'est pas admis | le droit au congé de proche aidant n'est pas ouvert |

  @CONG-05
  Plan du scénario: une voisine, <cas>
    Étant donné que le lien avec la personne aidée est sans lien de famille
    Et que <âge>
    Et que <vie commune>
    Et que <liens>
    Et que <aide>
    Quand le dossier est instruit au 01/03/2026
    Alors <admis>

    Exemples:
      | cas                       | âge                                              | vie commune                                        | liens                                                                   | aide                                                     | admis                                          |
      | proche et aidée           | la personne aidée est âgée ou handicapée         | le demandeur ne réside pas avec la personne aidée  | le demandeur a des liens étroits et stables avec la personne aidée      | le demandeur apporte une aide régulière et fréquente     | le lien avec la personne aidée est admis       |
      | sous le même toit         | la personne aidée est âgée ou handicapée         | le demandeur réside avec la personne aidée         | le demandeur n'a pas de liens étroits et stables avec la personne aidée | le demandeur apporte une aide régulière et fréquente     | le lien avec la personne aidée est admis       |
      | proche, mais peu aidée    | la personne aidée est âgée ou handicapée         | le demandeur ne réside pas avec la personne aidée  | le demandeur a des liens étroits et stables avec la personne aidée      | le demandeur n'apporte pas d'aide régulière et fréquente | le lien avec la personne aidée n'est pas admis |
      | sans lien étroit          | la personne aidée est âgée ou handicapée         | le demandeur ne réside pas avec la personne aidée  | le demandeur n'a pas de liens étroits et stables avec la personne aidée | le demandeur apporte une aide régulière et fréquente     | le lien avec la personne aidée n'est pas admis |
      | ni âgée ni handicapée     | la personne aidée n'est ni âgée ni handicapée    | le demandeur réside avec la personne aidée         | le demandeur a des liens étroits et stables avec la personne aidée      | le demandeur apporte une aide régulière et fréquente     | le lien avec la personne aidée n'est pas admis |

  @CONG-06
  Scénario: un frère handicapé, que la liste du guide de 2018 oublie
    Étant donné que le lien avec la personne aidée est collatéral
    Et que le degré de parenté est de 2 degrés
    Et que la personne aidée est handicapée
    Et que la personne aidée n'est pas en perte d'autonomie
    Quand le dossier est instruit au 01/03/2026
    Alors le lien avec la personne aidée est admis
    Et le droit au congé de proche aidant est ouvert
    Et une alerte dit « la liste du guide de 2018 omet ce lien, que l'article L. 3142-16 admet : c'est l'article qui l'emporte »

  @CONG-06
  Scénario: un père est dans les deux listes, rien n'alerte
    Quand le dossier est instruit au 01/03/2026
    Alors le lien avec la personne aidée est admis
    Et aucune alerte

  @CONG-07
  Plan du scénario: une mère en GIR <GIR>, congé demandé le <demande>
    Étant donné que la date de la demande de congé est le <demande>
    Et que le GIR de la personne aidée est <GIR>
    Quand le dossier est instruit au 01/03/2026
    Alors <état>
    Et <droit>

    Exemples:
      | GIR | demande    | état                                                    | droit                                               |
      | 3   | 01/06/2022 | l'état de la personne aidée ouvre droit au congé        | le droit au congé de proche aidant est ouvert       |
      | 4   | 01/06/2022 | l'état de la personne aidée n'ouvre pas droit au congé  | le droit au congé de proche aidant n'est pas ouvert |
      | 4   | 30/06/2022 | l'état de la personne aidée n'ouvre pas droit au congé  | le droit au congé de proche aidant n'est pas ouvert |
      | 4   | 01/07/2022 | l'état de la personne aidée ouvre droit au congé        | le droit au congé de proche aidant est ouvert       |
      | 4   | 01/09/2022 | l'état de la personne aidée ouvre droit au congé        | le droit au congé de proche aidant est ouvert       |

  @CONG-07
  Plan du scénario: un handicap à <taux>, congé demandé le <demande>
    Étant donné que la date de la demande de congé est le <demande>
    Et que la personne aidée est handicapée
    Et que la personne aidée n'est pas en perte d'autonomie
    Et que le taux d'incapacité de la personne aidée est de <taux>
    Quand le dossier est instruit au 01/03/2026
    Alors <état>

    Exemples:
      | taux | demande    | état                                                   |
      | 79 % | 01/06/2022 | l'état de la personne aidée n'ouvre pas droit au congé |
      | 80 % | 01/06/2022 | l'état de la personne aidée ouvre droit au congé       |
      | 79 % | 01/07/2022 | l'état de la personne aidée ouvre droit au congé       |

  @CONG-07
  Plan du scénario: ni handicap ni perte d'autonomie, congé demandé le <demande>
    Étant donné que la date de la demande de congé est le <demande>
    Et que la personne aidée n'est pas en perte d'autonomie
    Quand le dossier est instruit au 01/03/2026
    Alors l'état de la personne aidée n'ouvre pas droit au congé
    Et le droit au congé de proche aidant n'est pas ouvert

    Exemples:
      | demande    |
      | 30/06/2022 |
      | 01/07/2022 |

  @CONG-08
  Scénario: un père qui réside à l'étranger
    Étant donné que la personne aidée ne réside pas en France de façon stable et régulière
    Quand le dossier est instruit au 01/03/2026
    Alors le droit au congé de proche aidant n'est pas ouvert

  @CONG-08
  Scénario: un père en établissement en France
    Étant donné que le lieu de vie est l'établissement
    Quand le dossier est instruit au 01/03/2026
    Alors le droit au congé de proche aidant est ouvert
