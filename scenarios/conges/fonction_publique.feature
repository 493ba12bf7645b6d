# language: fr
Fonctionnalité: L'agent public qui soigne un proche

  Le guide de 2018 cite une disponibilité de trois ans renouvelables et un temps partiel de droit ; le congé de proche
  aidant existe aujourd'hui aussi dans la fonction publique.

  Contexte:
    Étant donné que la demande de l'aidant est disponibilité pour soins
    Et que le demandeur est un agent public
    Et que le lien avec la personne aidée est conjoint
    Et que l'état du proche exige une tierce personne
    Et que le début de la disponibilité est le 01/01/2024

  @CONG-16
  Plan du scénario: une disponibilité depuis le 01/01/2024, examinée le <jour>
    Quand le dossier est instruit au <jour>
    Alors l'agent a droit à la disponibilité
    Et l'agent a droit au temps partiel
    Et la rémunération pendant la disponibilité est de 0,00 €
    Et le terme de la disponibilité est le 31/12/2026
    Et <renouvellement>

    Exemples:
      | jour       | renouvellement                                            |
      | 30/12/2026 | aucun renouvellement de la disponibilité n'est à demander |
      | 31/12/2026 | un renouvellement de la disponibilité est à demander      |

  @CONG-16
  Scénario: le congé de proche aidant existe aussi pour les agents
    Quand le dossier est instruit au 01/03/2026
    Alors le droit est certain sur la disponibilité de droit
    Et une alerte dit « le congé de proche aidant existe aussi dans la fonction publique : le guide de 2018 ne cite que la disponibilité et le temps partiel »

  @CONG-16
  Plan du scénario: sans disponibilité, <cas>
    Étant donné que <agent>
    Et que <état>
    Et que le lien avec la personne aidée est <lien>
    Quand le dossier est instruit au 01/03/2026
    Alors l'agent n'a pas droit à la disponibilité
    Et l'agent n'a pas droit au temps partiel
    Et le terme de la disponibilité est sans objet

    Exemples:
      | cas                     | agent                                   | état                                         | lien                  |
      | un salarié              | le demandeur n'est pas un agent public  | l'état du proche exige une tierce personne   | conjoint              |
      | sans tierce personne    | le demandeur est un agent public        | l'état du proche n'exige pas de tierce personne | conjoint           |
      | un voisin               | le demandeur est un agent public        | l'état du proche exige une tierce personne   | sans lien de famille  |

  @CONG-16
  Scénario: pour un partenaire de PACS, la liste du statut n'a pas été lue
    Étant donné que le lien avec la personne aidée est partenaire de PACS
    Quand le dossier est instruit au 01/03/2026
    Alors l'agent a droit à la disponibilité
    Et le droit est incertain sur la disponibilité de droit
