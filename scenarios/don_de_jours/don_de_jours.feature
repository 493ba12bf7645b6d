# language: fr
Fonctionnalité: Le don de jours de repos à un collègue aidant

  Dans le secteur privé depuis la loi du 13 février 2018 (L. 3142-25-1), dans la fonction publique depuis le décret du
  9 octobre 2018. Le droit est celui de la date du don.

  Contexte:
    Étant donné que la demande de l'aidant est don de jours
    Et que le demandeur n'est pas un agent public
    Et que le donneur donne à sa propre demande
    Et que l'employeur accepte le don
    Et que le don est anonyme
    Et que le don est sans contrepartie
    Et que le donneur et le bénéficiaire ont le même employeur
    Et que le lien avec la personne aidée est ascendant
    Et que la personne aidée n'est pas handicapée
    Et que la personne aidée est en perte d'autonomie
    Et que le GIR de la personne aidée est 2

  @DON-01
  Scénario: quatre jours de repos donnés le 01/03/2026, avec l'accord de l'employeur
    Étant donné que les autres jours de repos donnés sont de 4 jours
    Et que le congé annuel du donneur est de 30 jours
    Quand le dossier est instruit au 01/03/2026
    Alors le don de jours est admis
    Et les jours de don admis sont de 4 jours

  @DON-01
  Plan du scénario: un don refusé, <cas>
    Étant donné que <fait>
    Et que les autres jours de repos donnés sont de 4 jours
    Et que le congé annuel du donneur est de 30 jours
    Quand le dossier est instruit au 01/03/2026
    Alors le don de jours n'est pas admis
    Et les jours de don admis sont de 0 jour

    Exemples:
      | cas                            | fait                                                      |
      | sans l'accord de l'employeur   | l'employeur n'accepte pas le don                          |
      | contre paiement                | le don a une contrepartie                                 |
      | nommément                      | le don n'est pas anonyme                                  |
      | imposé au donneur              | le donneur ne donne pas à sa propre demande               |
      | à un salarié d'ailleurs        | le donneur et le bénéficiaire n'ont pas le même employeur |
      | ni handicap ni perte d'autonomie | la personne aidée n'est pas en perte d'autonomie        |

  @DON-02
  Plan du scénario: un collègue aide son père en GIR <GIR>, don du <don>
    Étant donné que le GIR de la personne aidée est <GIR>
    Et que la date du don est le <don>
    Quand le dossier est instruit au 01/03/2026
    Alors <état>
    Et <admis>

    Exemples:
      | GIR | don        | état                                                | admis                          |
      | 3   | 01/06/2022 | l'état de la personne aidée permet le don           | le don de jours est admis      |
      | 4   | 01/06/2022 | l'état de la personne aidée ne permet pas le don    | le don de jours n'est pas admis |
      | 4   | 30/06/2022 | l'état de la personne aidée ne permet pas le don    | le don de jours n'est pas admis |
      | 4   | 01/07/2022 | l'état de la personne aidée permet le don           | le don de jours est admis      |
      | 4   | 01/09/2022 | l'état de la personne aidée permet le don           | le don de jours est admis      |

  @DON-02
  Plan du scénario: un frère handicapé, sans perte d'autonomie, don du <don>
    Étant donné que la personne aidée est handicapée
    Et que la personne aidée n'est pas en perte d'autonomie
    Et que la date du don est le <don>
    Quand le dossier est instruit au 01/03/2026
    Alors l'état de la personne aidée permet le don
    Et le droit est certain sur l'état de la personne aidée ouvrant droit au don

    Exemples:
      | don        |
      | 15/02/2018 |
      | 01/03/2026 |

  @DON-02
  Plan du scénario: ni handicap ni perte d'autonomie, don du <don>
    Étant donné que la personne aidée n'est pas en perte d'autonomie
    Et que la date du don est le <don>
    Quand le dossier est instruit au 01/03/2026
    Alors l'état de la personne aidée ne permet pas le don
    Et le don de jours n'est pas admis

    Exemples:
      | don        |
      | 30/06/2022 |
      | 01/07/2022 |

  @DON-02
  Scénario: rien ne dit quel GIR est d'une particulière gravité pour le don
    Étant donné que la date du don est le 01/06/2022
    Quand le dossier est instruit au 01/06/2022
    Alors l'état de la personne aidée permet le don
    Et le droit est incertain sur l'état de la personne aidée ouvrant droit au don

  @DON-02
  Scénario: une voisine sans liens étroits n'est pas une personne aidée
    Étant donné que le lien avec la personne aidée est sans lien de famille
    Et que la personne aidée est âgée ou handicapée
    Et que le demandeur ne réside pas avec la personne aidée
    Et que le demandeur n'a pas de liens étroits et stables avec la personne aidée
    Et que le demandeur apporte une aide régulière et fréquente
    Quand le dossier est instruit au 01/03/2026
    Alors le don de jours n'est pas admis

  @DON-03
  Plan du scénario: <congé> de congé annuel, <donnés> donnés
    Étant donné que le congé annuel du donneur est de <congé>
    Et que les jours de congé annuel donnés sont de <donnés>
    Quand le dossier est instruit au 01/03/2026
    Alors les jours de congé annuel cessibles sont de <cessibles>
    Et les jours de don admis sont de <admis>

    Exemples:
      | congé    | donnés  | cessibles | admis   |
      | 30 jours | 8 jours | 6 jours   | 6 jours |
      | 30 jours | 5 jours | 6 jours   | 5 jours |
      | 24 jours | 3 jours | 0 jour    | 0 jour  |
      | 20 jours | 3 jours | 0 jour    | 0 jour  |

  @DON-04
  Scénario: cinq jours donnés à un salarié payé 100 € par jour
    Étant donné que les jours d'absence du bénéficiaire sont de 5 jours
    Et que le salaire journalier du bénéficiaire est de 100 €
    Quand le dossier est instruit au 01/03/2026
    Alors la rémunération maintenue du salarié est de 500,00 €
    Et l'absence compte comme du travail effectif

  @DON-04
  Scénario: sans jour pris, pas d'absence
    Étant donné que les jours d'absence du bénéficiaire sont de 0 jour
    Et que le salaire journalier du bénéficiaire est de 100 €
    Quand le dossier est instruit au 01/03/2026
    Alors la rémunération maintenue du salarié est de 0,00 €
    Et l'absence ne compte pas comme du travail effectif

  @DON-05
  Plan du scénario: trois jours entre agents publics, <cas>
    Étant donné que le demandeur est un agent public
    Et que l'accord de l'employeur au don n'est pas connu
    Et que la personne aidée est handicapée
    Et que <employeur>
    Quand le dossier est instruit au 01/03/2026
    Alors <admis>

    Exemples:
      | cas                              | employeur                                                 | admis                           |
      | de deux collectivités            | le donneur et le bénéficiaire n'ont pas le même employeur | le don de jours n'est pas admis |
      | de la même collectivité          | le donneur et le bénéficiaire ont le même employeur       | le don de jours est admis       |

  @DON-05
  Plan du scénario: en 2018, le don entre <cas>, le <don>
    Étant donné que <secteur>
    Et que <accord>
    Et que la date du don est le <don>
    Quand le dossier est instruit au 31/12/2018
    Alors <admis>

    Exemples:
      | cas                       | don        | secteur                                | accord                           | admis                           |
      | salariés                  | 10/10/2018 | le demandeur n'est pas un agent public | l'employeur accepte le don       | le don de jours est admis       |
      | salariés, sans accord     | 10/10/2018 | le demandeur n'est pas un agent public | l'employeur n'accepte pas le don | le don de jours n'est pas admis |
      | agents, avant le décret   | 10/10/2018 | le demandeur est un agent public       | l'employeur accepte le don       | le don de jours n'est pas admis |
      | agents, après le décret   | 11/10/2018 | le demandeur est un agent public       | l'employeur accepte le don       | le don de jours est admis       |

  @DON-05
  Scénario: pour l'agent qui aide une personne en perte d'autonomie, le décret actuel n'a pas été lu
    Étant donné que le demandeur est un agent public
    Quand le dossier est instruit au 01/03/2026
    Alors l'état de la personne aidée permet le don
    Et le droit est incertain sur l'état de la personne aidée ouvrant droit au don

  @DON-06
  Plan du scénario: la demande de l'agent, <cas>
    Étant donné que le demandeur est un agent public
    Et que le donneur signifie son don par écrit
    Et que <écrit>
    Et que <certificat>
    Et que <déclaration>
    Quand le dossier est instruit au 01/03/2026
    Alors le don est fait dans les formes
    Et <complète>

    Exemples:
      | cas                        | écrit                                               | certificat                                                 | déclaration                                                        | complète                            |
      | complète                   | le bénéficiaire demande les jours par écrit         | un certificat médical sous pli confidentiel est joint      | la déclaration sur l'honneur de l'aide effective est jointe        | la demande de jours est complète    |
      | sans déclaration           | le bénéficiaire demande les jours par écrit         | un certificat médical sous pli confidentiel est joint      | la déclaration sur l'honneur de l'aide effective n'est pas jointe  | la demande de jours est incomplète  |
      | sans certificat            | le bénéficiaire demande les jours par écrit         | aucun certificat médical sous pli confidentiel n'est joint | la déclaration sur l'honneur de l'aide effective est jointe        | la demande de jours est incomplète  |
      | sans écrit                 | le bénéficiaire ne demande pas les jours par écrit  | un certificat médical sous pli confidentiel est joint      | la déclaration sur l'honneur de l'aide effective est jointe        | la demande de jours est incomplète  |

  @DON-06
  Scénario: un don que l'agent ne signifie pas par écrit
    Étant donné que le demandeur est un agent public
    Et que le donneur ne signifie pas son don par écrit
    Quand le dossier est instruit au 01/03/2026
    Alors le don n'est pas fait dans les formes

  @DON-06
  Scénario: ces formes ne sont pas celles du secteur privé
    Étant donné que le donneur signifie son don par écrit
    Quand le dossier est instruit au 01/03/2026
    Alors la demande de jours complète est sans objet
    Et les jours accordés à l'agent sont sans objet
    Et la rémunération maintenue de l'agent est sans objet

  @DON-07
  Plan du scénario: <pris> pris pour sa mère dans l'année civile, <demandés> demandés, <cas>
    Étant donné que le demandeur est un agent public
    Et que les jours pris dans l'année civile sont de <pris>
    Et que les jours demandés par l'agent sont de <demandés>
    Quand le dossier est instruit au <jour>
    Alors les jours accordés à l'agent sont de <accordés>

    Exemples:
      | cas                       | jour       | pris     | demandés | accordés |
      | en décembre               | 15/12/2026 | 85 jours | 10 jours | 5 jours  |
      | le compteur repart        | 01/01/2027 | 0 jour   | 10 jours | 10 jours |
      | le maximum est atteint    | 15/12/2026 | 90 jours | 10 jours | 0 jour   |
      | le maximum est dépassé    | 15/12/2026 | 95 jours | 10 jours | 0 jour   |

  @DON-08
  Plan du scénario: 2 000 € de traitement, 150 € de prime forfaitaire, <cas>
    Étant donné que le demandeur est un agent public
    Et que la rémunération mensuelle de l'agent est de <totale>
    Et que les primes du cycle de travail sont de <cycle>
    Et que les primes de remboursement de frais sont de <frais>
    Et que les jours d'absence du bénéficiaire sont de 20 jours
    Quand le dossier est instruit au 01/03/2026
    Alors la rémunération maintenue de l'agent est de <maintenue>
    Et la rémunération maintenue du salarié est sans objet
    Et l'absence compte comme du travail effectif

    Exemples:
      | cas                          | totale  | cycle | frais | maintenue  |
      | 80 € d'heures de nuit        | 2 230 € | 80 €  | 0 €   | 2 150,00 € |
      | 50 € de remboursement de frais | 2 200 € | 0 € | 50 €  | 2 150,00 € |
