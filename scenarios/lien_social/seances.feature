# language: fr
Fonctionnalité: Les séances de lien social du mois

  Les heures du mois se fractionnent ou se regroupent librement. Seuls des salariés les réalisent ; les bénévoles viennent en
  renfort. L'APA finance la prestation du salarié, ni les frais de l'activité ni les indemnités.

  Contexte:
    Étant donné que l'âge est de 82 ans
    Et que la personne réside de façon stable et régulière en France
    Et que le lieu de vie est le domicile
    Et que la situation conjugale est seul
    Et que le GIR est 4
    Et que les ressources mensuelles sont de 500 €
    Et que le montant du plan d'aide est de 600,00 €
    Et que les heures de lien social sont de 9 h
    Et que le tarif du lien social est de 25,00 €/h

  @LIEN-23
  Scénario: une seule séance de neuf heures, le 14 mai
    Étant donné que les séances de lien social sont :
      | date de la séance | durée de la séance | intervenant de la séance                   |
      | 14/05/2026        | 9 h                | salarié d'un service autonomie à domicile  |
    Quand le dossier est instruit au 31/05/2026
    Alors les heures de lien social admises sont de 9 h
    Et le solde des heures de lien social est de 0 h
    Et les heures de lien social en dépassement sont de 0 h
    Et la dépense de lien social prise en charge est de 225,00 €

  @LIEN-23
  Scénario: une séance d'un autre mois ne compte pas dans celui-ci
    Étant donné que les séances de lien social sont :
      | date de la séance | durée de la séance | intervenant de la séance       | frais de l'activité | indemnité des bénévoles |
      | 30/04/2026        | 4 h                | salarié employé par la personne | 3,00 €              | 5,00 €                  |
      | 01/05/2026        | 1 h                | salarié employé par la personne | 3,01 €              | 5,02 €                  |
      | 31/05/2026        | 1,5 h              | salarié d'un mandataire         | 0,00 €              | 0,00 €                  |
      | 01/06/2026        | 2 h                | salarié employé par la personne | 3,00 €              | 5,00 €                  |
    Quand le dossier est instruit au 31/05/2026
    Alors les heures de lien social réalisées sont de 2,5 h
    Et les heures de lien social admises sont de 2,5 h
    Et le solde des heures de lien social est de 6,5 h
    Et la dépense de lien social prise en charge est de 62,50 €
    Et les frais exclus du lien social sont de 8,03 €
    Et les indemnités à la charge de l'employeur sont de 5,02 €

  @LIEN-24
  Scénario: une heure tous les lundis et mardis de juin 2026, dix heures
    Étant donné que les séances de lien social sont :
      | date de la séance | durée de la séance | intervenant de la séance                  |
      | 01/06/2026        | 1 h                | salarié d'un service autonomie à domicile |
      | 02/06/2026        | 1 h                | salarié d'un service autonomie à domicile |
      | 08/06/2026        | 1 h                | salarié d'un service autonomie à domicile |
      | 09/06/2026        | 1 h                | salarié d'un service autonomie à domicile |
      | 15/06/2026        | 1 h                | salarié d'un service autonomie à domicile |
      | 16/06/2026        | 1 h                | salarié d'un service autonomie à domicile |
      | 22/06/2026        | 1 h                | salarié d'un service autonomie à domicile |
      | 23/06/2026        | 1 h                | salarié d'un service autonomie à domicile |
      | 29/06/2026        | 1 h                | salarié d'un service autonomie à domicile |
      | 30/06/2026        | 1 h                | salarié d'un service autonomie à domicile |
    Quand le dossier est instruit au 30/06/2026
    Alors les heures de lien social réalisées sont de 10 h
    Et les heures de lien social admises sont de 9 h
    Et les heures de lien social en dépassement sont de 1 h
    Et le solde des heures de lien social est de 0 h
    Et la dépense de lien social prise en charge est de 225,00 €

  @LIEN-24
  Scénario: une heure reportée d'un mois précédent absorbe le dépassement
    Étant donné que les heures de lien social reportées sont de 1 h
    Et que les séances de lien social sont :
      | date de la séance | durée de la séance | intervenant de la séance                  |
      | 01/06/2026        | 5 h                | salarié d'un service autonomie à domicile |
      | 02/06/2026        | 5 h                | salarié d'un service autonomie à domicile |
    Quand le dossier est instruit au 30/06/2026
    Alors les heures de lien social disponibles sont de 10 h
    Et les heures de lien social admises sont de 10 h
    Et les heures de lien social en dépassement sont de 0 h

  @LIEN-12
  Scénario: neuf heures réalisées, quand rien d'autre du plan n'est consommé
    Étant donné que le plan d'aide utilisé est de 0,00 €
    Et que les séances de lien social sont :
      | date de la séance | durée de la séance | intervenant de la séance                  |
      | 14/03/2026        | 9 h                | salarié d'un service autonomie à domicile |
    Quand le dossier est instruit au 31/03/2026
    Alors les heures de lien social admises sont de 9 h
    Et la dépense de lien social prise en charge est de 225,00 €

  @LIEN-16
  Scénario: une sortie de trois heures au musée, douze euros d'entrée
    Étant donné que les séances de lien social sont :
      | date de la séance | durée de la séance | intervenant de la séance                  | frais de l'activité |
      | 14/05/2026        | 3 h                | salarié d'un service autonomie à domicile | 12,00 €             |
    Quand le dossier est instruit au 31/05/2026
    Alors la dépense de lien social prise en charge est de 75,00 €
    Et les frais exclus du lien social sont de 12,00 €
    Et les indemnités à la charge de l'employeur sont de 0,00 €

  @LIEN-17
  Scénario: deux heures d'un bénévole seul, deux heures d'un salarié de service
    Étant donné que les séances de lien social sont :
      | date de la séance | durée de la séance | intervenant de la séance                  |
      | 14/05/2026        | 2 h                | bénévole seul                             |
      | 15/05/2026        | 2 h                | salarié d'un service autonomie à domicile |
    Quand le dossier est instruit au 31/05/2026
    Alors les heures de lien social réalisées sont de 4 h
    Et les heures de lien social admises sont de 2 h
    Et les heures de lien social rejetées sont de 2 h
    Et une alerte dit « des heures saisies en lien social sont rejetées : intervenant qui n'est pas habilité, soins ou ménage »

  @LIEN-17
  Plan du scénario: une séance de deux heures par un <intervenant>
    Étant donné que les séances de lien social sont :
      | date de la séance | durée de la séance | intervenant de la séance |
      | 14/05/2026        | 2 h                | <intervenant>            |
    Quand le dossier est instruit au 31/05/2026
    Alors les heures de lien social recevables sont de <recevables>
    Et les heures de lien social rejetées sont de <rejetées>

    Exemples:
      | intervenant                               | recevables | rejetées |
      | salarié d'un service autonomie à domicile | 2 h        | 0 h      |
      | salarié employé par la personne           | 2 h        | 0 h      |
      | salarié d'un mandataire                   | 2 h        | 0 h      |
      | conjoint salarié                          | 0 h        | 2 h      |
      | bénévole seul                             | 0 h        | 2 h      |
      | autre personne                            | 0 h        | 2 h      |

  @LIEN-33
  Scénario: le conjoint ne peut pas être le salarié
    Étant donné que les séances de lien social sont :
      | date de la séance | durée de la séance | intervenant de la séance |
      | 14/05/2026        | 2 h                | conjoint salarié         |
    Quand le dossier est instruit au 31/05/2026
    Alors les heures de lien social admises sont de 0 h
    Et une alerte dit « le conjoint, concubin ou partenaire de PACS ne peut pas être salarié au titre de l'APA : ses heures sont rejetées »

  @LIEN-33
  Scénario: un salarié de la famille, autre que le conjoint, est admis
    Étant donné qu'un membre de la famille est salarié pour le lien social
    Et que les séances de lien social sont :
      | date de la séance | durée de la séance | intervenant de la séance        |
      | 14/05/2026        | 9 h                | salarié employé par la personne |
    Quand le dossier est instruit au 31/05/2026
    Alors les heures de lien social admises sont de 9 h
    Et aucune alerte ne dit « le conjoint, concubin ou partenaire de PACS ne peut pas être salarié au titre de l'APA : ses heures sont rejetées »

  @LIEN-18
  Scénario: une salariée aidée d'un bénévole indemnisé dix euros
    Étant donné qu'une convention est signée avec l'organisme
    Et que les séances de lien social sont :
      | date de la séance | durée de la séance | intervenant de la séance                  | renfort de bénévoles | indemnité des bénévoles |
      | 14/05/2026        | 2 h                | salarié d'un service autonomie à domicile | oui                  | 10,00 €                 |
    Quand le dossier est instruit au 31/05/2026
    Alors les heures de lien social admises sont de 2 h
    Et la dépense de lien social prise en charge est de 50,00 €
    Et les frais exclus du lien social sont de 10,00 €
    Et les indemnités à la charge de l'employeur sont de 10,00 €
    Et aucune alerte ne dit « une convention avec l'organisme dont viennent les bénévoles est fortement recommandée »

  @LIEN-18
  Plan du scénario: sans convention, une alerte la recommande s'il vient des bénévoles : <renfort>
    Étant donné qu'aucune convention n'est signée avec l'organisme
    Et que les séances de lien social sont :
      | date de la séance | durée de la séance | intervenant de la séance                  | renfort de bénévoles |
      | 14/05/2026        | 2 h                | salarié d'un service autonomie à domicile | <renfort>            |
    Quand le dossier est instruit au 31/05/2026
    Alors <alerte> « une convention avec l'organisme dont viennent les bénévoles est fortement recommandée »

    Exemples:
      | renfort | alerte               |
      | oui     | une alerte dit       |
      | non     | aucune alerte ne dit |

  @LIEN-28
  Plan du scénario: trois heures saisies, dont <ménage> de ménage
    Étant donné que les séances de lien social sont :
      | date de la séance | durée de la séance | intervenant de la séance                  | temps de soins ou de ménage |
      | 14/05/2026        | 3 h                | salarié d'un service autonomie à domicile | <ménage>                    |
    Quand le dossier est instruit au 31/05/2026
    Alors les heures de lien social admises sont de <admises>
    Et les heures de lien social rejetées sont de <rejetées>
    Et <alerte> « des heures saisies en lien social sont rejetées : intervenant qui n'est pas habilité, soins ou ménage »

    Exemples:
      | ménage | admises | rejetées | alerte               |
      | 0 h    | 3 h     | 0 h      | aucune alerte ne dit |
      | 1 h    | 2 h     | 1 h      | une alerte dit       |
      | 3 h    | 0 h     | 3 h      | une alerte dit       |
      | 4 h    | 0 h     | 3 h      | une alerte dit       |

  @LIEN-23 @LIEN-24
  Scénario: un mois sans séance, les neuf heures restent à prendre
    Étant donné que les séances de lien social sont vides
    Quand le dossier est instruit au 31/05/2026
    Alors les heures de lien social admises sont de 0 h
    Et le solde des heures de lien social est de 9 h
    Et la dépense de lien social prise en charge est de 0,00 €

  @LIEN-23
  Scénario: des séances dont on ne dit rien ne sont pas tenues pour nulles
    Quand le dossier est instruit au 31/05/2026
    Alors les heures de lien social admises sont indéterminées : il manque les séances de lien social
