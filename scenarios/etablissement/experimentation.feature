# language: fr
Fonctionnalité: L'expérimentation de la fusion des sections soins et dépendance

  Du 01/07/2025 au 31/12/2026, dans vingt-trois départements, un forfait global remplace l'APA en établissement, et le résident paie
  une participation forfaitaire par jour.

  Contexte:
    Étant donné que l'âge est de 85 ans
    Et que la personne réside de façon stable et régulière en France
    Et que le lieu de vie est l'établissement
    Et que la situation conjugale est seul
    Et que le GIR est 2
    Et que les ressources mensuelles sont de 1 000 €
    Et que le tarif dépendance est de 750,00 €
    Et que le tarif dépendance GIR 5-6 est de 210,00 €
    Et que la date d'entrée en établissement est le 01/09/2025

  @ETAB-03 @ETAB-04
  Plan du scénario: <nom> expérimente
    Étant donné que le département est <code>
    Quand le dossier est instruit au 01/10/2025
    Alors le régime de la dépendance est forfait de l'expérimentation
    Et la participation est de 189,10 €
    Et le montant de l'APA est sans objet
    Et le talon modérateur est sans objet
    Et une alerte dit « le département expérimente la fusion des sections soins et dépendance : un forfait global remplace l'APA, la personne paie une participation forfaitaire par jour »

    Exemples:
      | nom                      | code |
      | l'Aude                   | 11   |
      | le Cantal                | 15   |
      | la Charente-Maritime     | 17   |
      | la Corrèze               | 19   |
      | les Côtes-d'Armor        | 22   |
      | la Creuse                | 23   |
      | le Finistère             | 29   |
      | la Haute-Garonne         | 31   |
      | les Landes               | 40   |
      | le Lot                   | 46   |
      | le Lot-et-Garonne        | 47   |
      | le Maine-et-Loire        | 49   |
      | la Haute-Marne           | 52   |
      | la Mayenne               | 53   |
      | le Morbihan              | 56   |
      | la Nièvre                | 58   |
      | le Pas-de-Calais         | 62   |
      | les Pyrénées-Orientales  | 66   |
      | la Métropole de Lyon     | 69M  |
      | la Savoie                | 73   |
      | la Seine-Saint-Denis     | 93   |
      | la Guyane                | 973  |
      | La Réunion               | 974  |

  @ETAB-03 @ETAB-04
  Plan du scénario: <nom> n'expérimente pas
    Étant donné que le département est <code>
    Quand le dossier est instruit au 01/10/2025
    Alors le régime de la dépendance est droit commun
    Et la participation forfaitaire journalière est sans objet
    Et la participation forfaitaire est sans objet
    Et la participation est de 210,00 €
    Et le montant de l'APA est de 540,00 €
    Et aucune alerte ne dit « le département expérimente la fusion des sections soins et dépendance : un forfait global remplace l'APA, la personne paie une participation forfaitaire par jour »

    Exemples:
      | nom                      | code               |
      | un département non donné | hors expérimentation |
      | l'Ain                    | 01                 |
      | l'Aube                   | 10                 |
      | la Corse-du-Sud          | 2A                 |
      | la Haute-Corse           | 2B                 |
      | le Rhône                 | 69                 |
      | la Haute-Savoie          | 74                 |
      | la Martinique            | 972                |

  @ETAB-04
  Scénario: sans département, on le présume hors de l'expérimentation et on le dit
    Quand le dossier est instruit au 01/10/2025
    Alors le département est présumé
    Et la participation est de 210,00 €

  @ETAB-04
  Scénario: à domicile, l'expérimentation ne change rien
    Étant donné que le département est 11
    Et que le lieu de vie est le domicile
    Et que le montant du plan d'aide est de 300,00 €
    Quand le dossier est instruit au 01/10/2025
    Alors la participation est de 8,96 €
    Et la participation théorique en établissement est sans objet
    Et la participation forfaitaire journalière est sans objet
    Et la participation forfaitaire est sans objet
    Et aucune alerte ne dit « le département expérimente la fusion des sections soins et dépendance : un forfait global remplace l'APA, la personne paie une participation forfaitaire par jour »

  @ETAB-03 @ETAB-04
  Plan du scénario: l'expérimentation a un début et une fin, au <jour>
    Étant donné que le département est 11
    Et que la date d'entrée en établissement est le 01/07/2025
    Quand le dossier est instruit au <jour>
    Alors le régime de la dépendance est <régime>

    Exemples:
      | jour       | régime                       |
      | 30/06/2025 | droit commun                 |
      | 01/07/2025 | forfait de l'expérimentation |
      | 31/12/2026 | forfait de l'expérimentation |
      | 01/01/2027 | droit commun                 |

  @ETAB-04
  Plan du scénario: en 2027, le droit commun n'est sûr que hors des départements nommés, <cas>
    Étant donné que le département est <code>
    Quand le dossier est instruit au 01/01/2027
    Alors le régime de la dépendance est droit commun
    Et la participation est de 210,00 €
    Et le droit est <sûr> sur le régime de la dépendance
    Et le droit est <sûr> sur la participation

    Exemples:
      | cas              | code                 | sûr       |
      | dans l'Aude      | 11                   | incertain |
      | sans département | hors expérimentation | certain   |

  @ETAB-04
  Plan du scénario: après 2026, la suite n'a pas été lue, <cas>
    Étant donné que le département est <code>
    Et que le lieu de vie est <lieu>
    Quand le dossier est instruit au <jour>
    Alors <alerte>

    Exemples:
      | cas                        | code                 | lieu            | jour       | alerte                                                             |
      | dans l'Aude                | 11                   | l'établissement | 01/01/2027 | une alerte dit « l'expérimentation s'arrêtait au 31/12/2026 et sa suite n'a pas été lue : vérifiez le régime du département »        |
      | la veille                  | 11                   | l'établissement | 31/12/2026 | aucune alerte ne dit « l'expérimentation s'arrêtait au 31/12/2026 et sa suite n'a pas été lue : vérifiez le régime du département » |
      | sans département           | hors expérimentation | l'établissement | 01/01/2027 | aucune alerte ne dit « l'expérimentation s'arrêtait au 31/12/2026 et sa suite n'a pas été lue : vérifiez le régime du département » |
      | à domicile                 | 11                   | le domicile     | 01/01/2027 | aucune alerte ne dit « l'expérimentation s'arrêtait au 31/12/2026 et sa suite n'a pas été lue : vérifiez le régime du département » |

  @ETAB-04
  Plan du scénario: une personne entrée le <entrée>, qui payait <ancien> par jour
    Étant donné que le département est 23
    Et que la date d'entrée en établissement est le <entrée>
    Et que le ticket modérateur antérieur est de <ancien>
    Quand le dossier est instruit au 01/10/2025
    Alors la participation forfaitaire journalière est de <jour>
    Et la participation est de <mois>

    Exemples:
      | entrée     | ancien | jour   | mois     |
      | 30/06/2025 | 5,50 € | 5,50 € | 170,50 € |
      | 30/06/2025 | 6,09 € | 6,09 € | 188,79 € |
      | 30/06/2025 | 6,10 € | 6,10 € | 189,10 € |
      | 30/06/2025 | 7,00 € | 6,10 € | 189,10 € |
      | 01/07/2025 | 5,50 € | 6,10 € | 189,10 € |

  @ETAB-04
  Scénario: d'un résident d'avant l'expérimentation, on réclame le ticket modérateur qu'il payait
    Étant donné que le département est 23
    Et que la date d'entrée en établissement est le 15/01/2024
    Quand le dossier est instruit au 01/10/2025
    Alors la participation est indéterminée : il manque le ticket modérateur antérieur

  @ETAB-04
  Scénario: la participation forfaitaire est suspendue pendant l'hospitalisation ou l'absence pour convenance
    Étant donné que le département est 23
    Et que les jours de présence sont de 21 jours
    Quand le dossier est instruit au 01/10/2025
    Alors la participation est de 128,10 €

  @ETAB-04
  Scénario: la valeur de 2026 n'a pas été lue
    Étant donné que le département est 23
    Quand le dossier est instruit au 01/04/2026
    Alors la participation est de 183,00 €
    Et une alerte dit « « le forfait journalier de l'expérimentation » : la valeur du 01/01/2026 est incertain »

  @ETAB-04
  Scénario: un résident sans droit à l'APA paie le même forfait
    Étant donné que le département est 23
    Et que le GIR est 6
    Quand le dossier est instruit au 01/10/2025
    Alors la participation forfaitaire est de 189,10 €
    Et la participation est sans objet
