# language: fr
Fonctionnalité: Le tarif du mois est le tarif journalier multiplié par les jours du mois

  Contexte:
    Étant donné que l'âge est de 85 ans
    Et que la personne réside de façon stable et régulière en France
    Et que le lieu de vie est l'établissement
    Et que la situation conjugale est seul
    Et que le GIR est 3

  @ETAB-04
  Plan du scénario: un tarif GIR 5-6 de 7 € par jour au <jour>
    Étant donné que les ressources mensuelles sont de 1 000 €
    Et que le tarif journalier dépendance est de 16,00 €
    Et que le tarif journalier GIR 5-6 est de 7,00 €
    Quand le dossier est instruit au <jour>
    Alors les jours du mois sont de <jours> jours
    Et le tarif dépendance est de <tarif>
    Et la participation est de <participation>

    Exemples:
      | jour       | jours | tarif    | participation |
      | 15/04/2026 | 30    | 480,00 € | 210,00 €      |
      | 31/01/2026 | 31    | 496,00 € | 217,00 €      |
      | 01/02/2026 | 28    | 448,00 € | 196,00 €      |
      | 29/02/2024 | 29    | 464,00 € | 203,00 €      |

  @ETAB-06
  Scénario: à titre individuel, l'APA est versée à l'établissement, talon déduit
    Étant donné que les ressources mensuelles sont de 1 500 €
    Et que le tarif journalier dépendance est de 16,00 €
    Et que le tarif journalier GIR 5-6 est de 7,00 €
    Et que le mode de versement en établissement est versement individuel
    Quand le dossier est instruit au 01/03/2026
    Alors le montant de l'APA est de 279,00 €
    Et l'APA versée à l'établissement est de 279,00 €
    Et la facture dépendance est sans objet

  @ETAB-05
  Scénario: en dotation globale, la facture dépendance est réduite au talon
    Étant donné que le GIR est 2
    Et que les ressources mensuelles sont de 1 500 €
    Et que le tarif journalier dépendance est de 25,00 €
    Et que le tarif journalier GIR 5-6 est de 7,00 €
    Et que le mode de versement en établissement est dotation globale
    Quand le dossier est instruit au 01/04/2026
    Alors le tarif dépendance est de 750,00 €
    Et la facture dépendance est de 210,00 €
    Et l'APA versée à l'établissement est sans objet

  @ETAB-05 @ETAB-06
  Plan du scénario: <cas>, rien n'est facturé au titre de l'APA
    Étant donné que le GIR est <GIR>
    Et que le lieu de vie est <lieu>
    Et que les ressources mensuelles sont de 1 500 €
    Et que le montant du plan d'aide est de 300,00 €
    Et que le tarif journalier dépendance est de 25,00 €
    Et que le tarif journalier GIR 5-6 est de 7,00 €
    Et que le mode de versement en établissement est <mode>
    Quand le dossier est instruit au 01/04/2026
    Alors la facture dépendance est sans objet
    Et l'APA versée à l'établissement est sans objet

    Exemples:
      | cas                      | GIR | lieu            | mode                   |
      | sans droit à l'APA       | 6   | l'établissement | dotation globale       |
      | sans droit à l'APA, seul | 6   | l'établissement | versement individuel   |
      | à domicile               | 2   | le domicile     | dotation globale       |
      | à domicile, seul         | 2   | le domicile     | versement individuel   |

  @ETAB-07
  Scénario: l'APA ne réduit pas la facture d'hébergement
    Étant donné que les ressources mensuelles sont de 1 500 €
    Et que le tarif journalier dépendance est de 25,00 €
    Et que le tarif journalier GIR 5-6 est de 7,00 €
    Et que le tarif journalier d'hébergement est de 60,00 €
    Quand le dossier est instruit au 01/04/2026
    Alors le montant de l'APA est de 540,00 €
    Et la facture d'hébergement est de 1 800,00 €

  @ETAB-08
  Scénario: le reste à charge compte l'hébergement et le talon, moins l'aide au logement
    Étant donné que les ressources mensuelles sont de 1 500 €
    Et que le tarif journalier dépendance est de 16,00 €
    Et que le tarif journalier GIR 5-6 est de 7,00 €
    Et que le tarif journalier d'hébergement est de 60,00 €
    Et que l'aide au logement est de 150,00 €
    Quand le dossier est instruit au 01/03/2026
    Alors le reste à charge en établissement est de 1 927,00 €

  @ETAB-07 @ETAB-08
  Scénario: à domicile, ni facture d'hébergement ni reste à charge d'établissement
    Étant donné que le lieu de vie est le domicile
    Et que les ressources mensuelles sont de 1 500 €
    Et que le montant du plan d'aide est de 300,00 €
    Et que le tarif journalier d'hébergement est de 60,00 €
    Et que l'aide au logement est de 150,00 €
    Quand le dossier est instruit au 01/03/2026
    Alors la facture d'hébergement est sans objet
    Et le reste à charge en établissement est sans objet

  @ETAB-08
  Plan du scénario: en établissement habilité, le minimum laissé au <jour>
    Étant donné que l'établissement habilité à l'aide sociale est oui
    Quand le dossier est instruit au <jour>
    Alors le minimum laissé au résident est de <minimum>

    Exemples:
      | jour       | minimum  |
      | 01/03/2016 | 96,00 €  |
      | 01/04/2017 | 96,00 €  |
      | 01/04/2018 | 100,00 € |
      | 01/01/2019 | 104,00 € |
      | 01/01/2020 | 108,00 € |
      | 01/01/2021 | 109,00 € |
      | 01/01/2022 | 110,00 € |
      | 01/07/2022 | 114,00 € |
      | 01/01/2023 | 115,00 € |
      | 01/01/2024 | 121,00 € |
      | 01/01/2025 | 124,00 € |
      | 01/01/2026 | 125,00 € |

  @ETAB-08
  Scénario: R. 232-34 arrondit à l'euro, aide-sociale.fr non
    Étant donné que l'établissement habilité à l'aide sociale est oui
    Quand le dossier est instruit au 01/01/2026
    Alors le minimum laissé au résident est de 125,00 €, et non 125,23 € comme l'imprime aide-sociale.fr

  @ETAB-08
  Plan du scénario: pas de minimum laissé <cas>
    Étant donné que le lieu de vie est <lieu>
    Et que l'établissement habilité à l'aide sociale est <habilité>
    Quand le dossier est instruit au 01/01/2026
    Alors le minimum laissé au résident est sans objet

    Exemples:
      | cas                                  | lieu            | habilité |
      | dans un établissement non habilité   | l'établissement | non      |
      | à domicile                           | le domicile     | oui      |

  @ETAB-08
  Plan du scénario: avec <ressources> de ressources, il reste au résident <reste>
    # hébergement 1 860 € et talon 217 €, moins 150 € d'aide au logement : 1 927 €
    Étant donné que les ressources mensuelles sont de <ressources>
    Et que le tarif journalier dépendance est de 16,00 €
    Et que le tarif journalier GIR 5-6 est de 7,00 €
    Et que le tarif journalier d'hébergement est de 60,00 €
    Et que l'aide au logement est de 150,00 €
    Et que l'établissement habilité à l'aide sociale est oui
    Quand le dossier est instruit au 01/03/2026
    Alors le minimum laissé au résident est de 125,00 €
    Et les ressources retenues sont de <ressources>
    Et le reste à charge en établissement est de 1 927,00 €
    Et <alerte>

    Exemples:
      | ressources | reste          | alerte                                                         |
      | 2 051,99 € | moins de 125 € | une alerte dit « il reste au résident moins que le minimum de L. 232-9 : sa participation peut relever de l'aide sociale (L. 232-11) »   |
      | 2 052,00 € | 125 €          | aucune alerte ne dit « il reste au résident moins que le minimum de L. 232-9 : sa participation peut relever de l'aide sociale (L. 232-11) » |

  @ETAB-03
  Plan du scénario: l'avance forfaitaire est la moitié du tarif GIR 1-2, au <jour>
    # quand elle est due (urgence, ou deux mois sans décision) relève de la procédure
    Étant donné que le tarif journalier GIR 1-2 est de 25,01 €
    Quand le dossier est instruit au <jour>
    Alors le tarif dépendance GIR 1-2 est de <tarif>
    Et l'avance forfaitaire en établissement est de <avance>

    Exemples:
      | jour       | tarif    | avance   |
      | 01/04/2026 | 750,30 € | 375,15 € |
      | 01/03/2026 | 775,31 € | 387,66 € |
