# language: fr
Fonctionnalité: Qui l'APA peut payer en emploi direct

  @EMP-01
  Plan du scénario: la personne emploie : <lien>
    Étant donné que le mode d'intervention choisi est <mode>
    Et que le lien avec le salarié est <lien>
    Quand le dossier est instruit au 01/03/2026
    Alors l'emploi du salarié est <réponse>
    Et <alerte>

    Exemples:
      | lien                      | mode               | réponse | alerte                                                                                              |
      | enfant                    | emploi direct      | admis   | aucune alerte ne dit « l'APA ne peut pas rémunérer le conjoint, le concubin ou le partenaire de PACS » |
      | petit-enfant              | emploi direct      | admis   | aucune alerte ne dit « l'APA ne peut pas rémunérer le conjoint, le concubin ou le partenaire de PACS » |
      | autre membre de la famille | emploi direct     | admis   | aucune alerte ne dit « l'APA ne peut pas rémunérer le conjoint, le concubin ou le partenaire de PACS » |
      | aucun lien de famille     | service mandataire | admis   | aucune alerte ne dit « l'APA ne peut pas rémunérer le conjoint, le concubin ou le partenaire de PACS » |
      | conjoint                  | emploi direct      | refusé  | une alerte dit « l'APA ne peut pas rémunérer le conjoint, le concubin ou le partenaire de PACS »       |
      | concubin                  | service mandataire | refusé  | une alerte dit « l'APA ne peut pas rémunérer le conjoint, le concubin ou le partenaire de PACS »       |
      | partenaire de PACS        | emploi direct      | refusé  | une alerte dit « l'APA ne peut pas rémunérer le conjoint, le concubin ou le partenaire de PACS »       |
      | conjoint                  | service prestataire | refusé | aucune alerte ne dit « l'APA ne peut pas rémunérer le conjoint, le concubin ou le partenaire de PACS » |

  @EMP-02
  Plan du scénario: <mode>, GIR <GIR>, surveillance régulière : <surveillance>, refus écrit : <refus>
    Étant donné que le GIR est <GIR>
    Et que le mode d'intervention choisi est <mode>
    Et que la surveillance régulière nécessaire est <surveillance>
    Et que le refus écrit du service prestataire est <refus>
    Quand le dossier est instruit au 01/03/2026
    Alors l'employeur de l'intervenant est <employeur>
    Et <alerte>

    Exemples:
      | GIR | mode                | surveillance | refus | employeur         | alerte                                                                                               |
      | 4   | emploi direct       | non          | non   | la personne aidée | aucune alerte ne dit « un service prestataire est proposé d'abord à cette personne : son refus écrit manque » |
      | 3   | service mandataire  | non          | non   | la personne aidée | aucune alerte ne dit « un service prestataire est proposé d'abord à cette personne : son refus écrit manque » |
      | 2   | emploi direct       | non          | non   | la personne aidée | une alerte dit « un service prestataire est proposé d'abord à cette personne : son refus écrit manque »       |
      | 2   | emploi direct       | non          | oui   | la personne aidée | aucune alerte ne dit « un service prestataire est proposé d'abord à cette personne : son refus écrit manque » |
      | 1   | service mandataire  | non          | non   | la personne aidée | une alerte dit « un service prestataire est proposé d'abord à cette personne : son refus écrit manque »       |
      | 4   | emploi direct       | oui          | non   | la personne aidée | une alerte dit « un service prestataire est proposé d'abord à cette personne : son refus écrit manque »       |
      | 2   | service prestataire | non          | non   | le service        | aucune alerte ne dit « un service prestataire est proposé d'abord à cette personne : son refus écrit manque » |

  @EMP-03
  Plan du scénario: un petit-fils payé sur le plan, en <mode>
    Étant donné que le mode d'intervention choisi est <mode>
    Et que le lien avec le salarié est petit-enfant
    Quand le dossier est instruit au 01/03/2026
    Alors l'employeur de l'intervenant est <employeur>
    Et l'intervenant salarié de la personne est <salarié>
    Et l'AJPA écartée par l'emploi est <écartée>

    Exemples:
      | mode                | employeur         | salarié | écartée |
      | emploi direct       | la personne aidée | oui     | oui     |
      | service mandataire  | la personne aidée | oui     | oui     |
      | service prestataire | le service        | non     | non     |
