# language: fr
Fonctionnalité: Contester la décision, recevoir l'APA, la réclamer

  La décision se conteste dans les deux mois : devant la commission départementale d'aide sociale pour les plus anciennes, par un
  recours préalable puis devant le tribunal administratif depuis 2019. L'APA est versée au service, au bénéficiaire, ou aux deux.

  @PROC-09
  Scénario: une décision notifiée le 15 mars 2026
    Étant donné que la date de notification de la décision est le 15/03/2026
    Quand le dossier est instruit au 20/03/2026
    Alors la voie de recours est le recours administratif préalable
    Et la date limite de recours est le 15/05/2026
    Et le droit est certain sur la voie de recours

  @PROC-09
  Scénario: puis le tribunal administratif, dans les deux mois de la décision sur le recours préalable
    Étant donné que la date de notification de la décision est le 15/03/2026
    Et que la date de décision sur le recours préalable est le 30/06/2026
    Quand le dossier est instruit au 02/07/2026
    Alors la date limite de saisine du tribunal est le 30/08/2026

  @PROC-09
  Plan du scénario: une décision notifiée le <notification> se conteste devant <voie>
    Étant donné que la date de notification de la décision est le <notification>
    Quand le dossier est instruit au <jour>
    Alors la voie de recours est <voie>
    Et la date limite de recours est le <limite>

    Exemples:
      | notification | jour       | voie                                         | limite     |
      | 31/12/2018   | 02/01/2019 | la commission départementale d'aide sociale  | 28/02/2019 |
      | 01/01/2019   | 02/01/2019 | le recours administratif préalable           | 01/03/2019 |

  @PROC-09
  Scénario: avant 2019, le tribunal administratif n'est pas la suite du recours
    Étant donné que la date de notification de la décision est le 10/12/2018
    Et que la date de décision sur le recours préalable est le 15/01/2019
    Quand le dossier est instruit au 20/01/2019
    Alors la voie de recours est la commission départementale d'aide sociale
    Et le droit est incertain sur la voie de recours
    Et la date limite de saisine du tribunal est sans objet

  @PROC-10
  Plan du scénario: un plan de <plan>, dont <service> en prestataire et <direct> en emploi direct
    Étant donné que l'âge est de 82 ans
    Et que la personne réside de façon stable et régulière en France
    Et que le lieu de vie est le domicile
    Et que la situation conjugale est seul
    Et que le GIR est 4
    Et que les ressources mensuelles sont de <ressources>
    Et que le montant du plan d'aide est de <plan>
    Et que la part du plan en service prestataire est de <service>
    Et que la part du plan en emploi direct est de <direct>
    Quand le dossier est instruit au 01/04/2026
    Alors l'APA versée au service est de <au service>
    Et l'APA versée au bénéficiaire est de <au bénéficiaire>
    Et le montant de l'APA est de <APA>
    Et le droit est <sûr> sur l'APA versée au service

    Exemples:
      | ressources | plan     | service  | direct   | au service | au bénéficiaire | APA      | sûr      |
      | 500 €      | 600,00 € | 400,00 € | 200,00 € | 400,00 €   | 200,00 €        | 600,00 € | certain  |
      | 500 €      | 600,00 € | 600,00 € | 0,00 €   | 600,00 €   | 0,00 €          | 600,00 € | certain  |
      | 500 €      | 600,00 € | 0,00 €   | 600,00 € | 0,00 €     | 600,00 €        | 600,00 € | certain  |
      | 1 500 €    | 600,00 € | 400,00 € | 200,00 € | 330,72 €   | 165,37 €        | 496,09 € | incertain |

  @PROC-10
  Plan du scénario: une APA trop faible n'est versée à personne, <plan>
    Étant donné que l'âge est de 82 ans
    Et que la personne réside de façon stable et régulière en France
    Et que le lieu de vie est le domicile
    Et que la situation conjugale est seul
    Et que le GIR est 4
    Et que les ressources mensuelles sont de 500 €
    Et que le montant du plan d'aide est de <plan>
    Et que la part du plan en service prestataire est de <plan>
    Et que la part du plan en emploi direct est de 0,00 €
    Quand le dossier est instruit au 01/04/2026
    Alors l'APA versée au service est <versée>

    Exemples:
      | plan    | versée     |
      | 36,06 € | sans objet |
      | 36,07 € | de 36,07 € |

  @PROC-10
  Plan du scénario: un versement dû le 10/04/2024 se réclame pendant deux ans, le <jour>
    Étant donné que la date d'échéance du versement réclamé est le 10/04/2024
    Quand le dossier est instruit au <jour>
    Alors la date de prescription du versement est le 10/04/2026
    Et <prescrit>

    Exemples:
      | jour       | prescrit                         |
      | 10/04/2026 | le versement n'est pas prescrit  |
      | 11/04/2026 | le versement est prescrit        |

  @PROC-10
  Plan du scénario: le premier versement suit une décision notifiée le <notification>
    Étant donné que la date de notification de la décision est le <notification>
    Quand le dossier est instruit au 20/02/2026
    Alors la date limite du premier versement est le <limite>

    Exemples:
      | notification | limite     |
      | 20/02/2026   | 10/03/2026 |
      | 31/01/2026   | 10/02/2026 |
      | 01/01/2026   | 10/02/2026 |
