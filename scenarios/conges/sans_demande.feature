# language: fr
Fonctionnalité: Ce qui n'est pas demandé ne s'instruit pas

  Les faits sur la personne aidée et sur l'employeur servent à plusieurs congés et au don de jours : seule la demande de
  l'aidant dit lesquels s'instruisent. Le reste est sans objet, et ne réclame rien.

  @CONG-01
  Plan du scénario: sans demande, <résultat> sans objet, le <jour>
    Étant donné que la date de la demande de congé est le <jour>
    Et que la date du don est le <jour>
    Et que la date de saisine du juge est le <jour>
    Et que l'employeur refuse le congé
    Quand le dossier est instruit au 01/03/2026
    Alors <résultat> sans objet

    Exemples:
      | résultat                                                | jour       |
      | le lien ouvrant droit au congé est                          | 01/03/2026 |
      | l'état de la personne aidée ouvrant droit au congé est      | 01/06/2022 |
      | l'état de la personne aidée ouvrant droit au congé est      | 01/03/2026 |
      | l'ancienneté suffisante est                                 | 01/04/2018 |
      | l'ancienneté suffisante est                                 | 01/03/2020 |
      | l'ancienneté suffisante est                                 | 01/03/2026 |
      | le droit au congé de proche aidant est                      | 01/03/2026 |
      | la durée maximale d'une période de congé est                | 01/03/2026 |
      | la durée accordée du congé de proche aidant est             | 01/03/2026 |
      | la date de début possible du congé est                      | 01/03/2026 |
      | la date limite de demande de renouvellement est             | 01/03/2026 |
      | le renouvellement demandé à temps est                       | 01/03/2026 |
      | le fractionnement du congé de proche aidant est             | 01/03/2026 |
      | la durée suffisante de la période fractionnée est           | 01/03/2026 |
      | le salaire dû pendant le congé est                          | 01/03/2026 |
      | l'activité permise pendant le congé est                     | 01/03/2026 |
      | l'ancienneté après le congé est                             | 01/03/2026 |
      | le retour conforme est                                      | 01/03/2026 |
      | le droit à l'entretien professionnel est                    | 01/03/2026 |
      | la voie de contestation est                                 | 31/12/2019 |
      | la voie de contestation est                                 | 01/03/2026 |
      | la disponibilité de droit est                               | 01/03/2026 |
      | l'état admis pour la solidarité familiale est               | 01/03/2026 |
      | le droit au congé de solidarité familiale est               | 01/03/2026 |
      | la réponse irrecevable est                                  | 01/03/2026 |
      | la durée maximale d'une période de solidarité familiale est | 01/03/2026 |
      | les renouvellements admis sont                               | 01/03/2026 |
      | le terme du congé de solidarité familiale est               | 01/03/2026 |
      | le début possible du congé de solidarité familiale est      | 01/03/2026 |
      | l'annonce du renouvellement au plus tard est                | 01/03/2026 |
      | le congé de solidarité familiale fractionné est             | 01/03/2026 |
      | l'accord au don suffisant est                               | 01/06/2018 |
      | l'accord au don suffisant est                               | 01/03/2026 |
      | l'état de la personne aidée ouvrant droit au don est        | 01/06/2022 |
      | l'état de la personne aidée ouvrant droit au don est        | 01/03/2026 |
      | le don admis est                                            | 01/03/2026 |
      | les jours de don admis sont                                  | 01/03/2026 |
      | la rémunération maintenue du salarié est                    | 01/03/2026 |
      | le don régulier est                                         | 01/03/2026 |
      | les jours accordés à l'agent sont                            | 01/03/2026 |
      | la rémunération maintenue de l'agent est                    | 01/03/2026 |

  @FIN-13
  Scénario: sans suspendre ni réduire son activité, pas d'allocation d'accompagnement
    Étant donné que le lien avec la personne accompagnée est parent ascendant
    Et que la personne accompagnée est en fin de vie
    Et que la personne est accompagnée à domicile
    Quand le dossier est instruit au 01/03/2026
    Alors le droit à l'AJAP n'est pas ouvert
    Et l'activité de l'accompagnant est présumée

  @AJPA-01
  Scénario: sans titre déclaré, pas d'allocation du proche aidant
    Étant donné que les jours de congé du mois sont de 20 jours
    Quand le dossier est instruit au 31/03/2026
    Alors les conditions de l'AJPA ne sont pas réunies
    Et le titre de l'AJPA est présumé

  @SSIAD-08
  Scénario: sans demande de soins, la question de l'accueillant ne se pose pas
    Étant donné que le lieu de vie est l'accueil familial
    Et que l'intervenant des soins infirmiers est le SSIAD
    Quand le dossier est instruit au 01/03/2026
    Alors l'intervenant des soins admis est sans objet
