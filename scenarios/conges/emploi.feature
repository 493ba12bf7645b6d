# language: fr
Fonctionnalité: L'emploi et la paie pendant le congé de proche aidant

  Rien n'est dû par l'employeur, aucune autre activité n'est permise, sauf être employé par la personne aidée ; au retour,
  l'emploi et l'ancienneté sont gardés (L. 3142-18 à L. 3142-25).

  Contexte:
    Étant donné que la demande de l'aidant est congé de proche aidant

  @CONG-02
  Plan du scénario: un congé en mars 2026, <quotité> du temps travaillé
    Étant donné que le salaire mensuel avant le congé est de 2 200 €
    Et que la quotité travaillée est de <quotité>
    Quand le dossier est instruit au 31/03/2026
    Alors le salaire dû pendant le congé est de <salaire>

    Exemples:
      | quotité | salaire    |
      | 0 %     | 0,00 €     |
      | 50 %    | 1 100,00 € |

  @CONG-02
  Scénario: un congé à temps plein se présume, et le salaire ne compte alors pas
    Quand le dossier est instruit au 31/03/2026
    Alors le salaire dû pendant le congé est de 0,00 €
    Et la quotité travaillée est présumée

  @CONG-09
  Plan du scénario: pendant le congé, <activité>
    Étant donné que l'activité pendant le congé est <activité>
    Et que <aide>
    Quand le dossier est instruit au 01/03/2026
    Alors <permise>

    Exemples:
      | activité                   | aide                                                              | permise                                    |
      | aucune activité            | la personne aidée n'emploie pas le demandeur avec son APA ni sa PCH | l'activité est permise pendant le congé    |
      | emploi chez un tiers       | la personne aidée n'emploie pas le demandeur avec son APA ni sa PCH | l'activité est interdite pendant le congé  |
      | emploi par la personne aidée | la personne aidée emploie le demandeur avec son APA ou sa PCH     | l'activité est permise pendant le congé    |
      | emploi par la personne aidée | la personne aidée n'emploie pas le demandeur avec son APA ni sa PCH | l'activité est interdite pendant le congé  |

  @CONG-13
  Scénario: vingt-cinq jours de congés payés et trois mois de congé
    Étant donné que les congés payés acquis sont de 25 jours
    Et que l'ancienneté avant le congé est de 48 mois
    Et que la durée du congé pris est de 3 mois
    Quand le dossier est instruit au 01/06/2026
    Alors les congés payés conservés sont de 25 jours
    Et l'ancienneté après le congé est de 51 mois

  @CONG-14
  Plan du scénario: au retour, <cas>
    Étant donné que le salaire mensuel avant le congé est de 2 200 €
    Et que le salaire mensuel au retour est de <salaire>
    Et que <emploi>
    Quand le dossier est instruit au 01/06/2026
    Alors <conforme>

    Exemples:
      | cas                              | salaire    | emploi                                                 | conforme                                    |
      | un emploi similaire à 2 100 €    | 2 100 €    | l'emploi au retour est le même ou un emploi similaire    | l'emploi proposé au retour n'est pas conforme |
      | un centime de moins              | 2 199,99 € | l'emploi au retour est le même ou un emploi similaire    | l'emploi proposé au retour n'est pas conforme |
      | un emploi similaire à 2 200 €    | 2 200 €    | l'emploi au retour est le même ou un emploi similaire    | l'emploi proposé au retour est conforme       |
      | un emploi sans rapport à 2 200 € | 2 200 €    | l'emploi au retour n'est ni le même ni un emploi similaire | l'emploi proposé au retour n'est pas conforme |

  @CONG-15
  Plan du scénario: un refus contesté le <saisine>
    Étant donné que l'employeur refuse le congé
    Et que la date de saisine du juge est le <saisine>
    Quand le dossier est instruit au 01/03/2026
    Alors la voie de contestation est <voie>

    Exemples:
      | saisine    | voie                                                          |
      | 31/12/2019 | conseil de prud'hommes en la forme des référés                |
      | 01/01/2020 | conseil de prud'hommes selon la procédure accélérée au fond   |
      | 10/02/2026 | conseil de prud'hommes selon la procédure accélérée au fond   |

  @CONG-15
  Plan du scénario: sans refus, rien à contester, saisine du <saisine>
    Étant donné que l'employeur ne refuse pas le congé
    Et que la date de saisine du juge est le <saisine>
    Quand le dossier est instruit au 01/03/2026
    Alors la voie de contestation est sans objet
    Et le demandeur a droit à l'entretien professionnel avant et après le congé

    Exemples:
      | saisine    |
      | 31/12/2019 |
      | 01/01/2020 |
