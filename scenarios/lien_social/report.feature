# language: fr
Fonctionnalité: Le report des heures d'aide à domicile

  Les heures d'un mois que l'on n'a pas employées servent les cinq mois suivants : d'abord les heures du mois, puis les plus
  anciennes, au tarif du mois où elles sont réalisées (décret n° 2024-395 du 29/04/2024 ; FAQ, question 9).

  @LIEN-25
  Scénario: neuf heures de janvier servent en juin, cinq mois plus tard, au tarif de juin
    Étant donné que les mois d'aide à domicile sont :
      | la date du mois | les heures prévues | les heures réalisées | le tarif du mois |
      | 01/01/2026      | 9 h                | 0 h                  | 24,58 €/h        |
      | 01/02/2026      | 9 h                | 9 h                  | 24,58 €/h        |
      | 01/03/2026      | 9 h                | 9 h                  | 24,58 €/h        |
      | 01/04/2026      | 9 h                | 9 h                  | 24,58 €/h        |
      | 01/05/2026      | 9 h                | 9 h                  | 24,58 €/h        |
      | 01/06/2026      | 9 h                | 18 h                 | 25,00 €/h        |
    Quand le dossier est instruit au 30/06/2026
    Alors les heures admises (mois d'aide à domicile 6) sont de 18 h
    Et la dépense admise (mois d'aide à domicile 6) est de 450,00 €
    Et les heures non admises (mois d'aide à domicile 6) sont de 0 h
    Et les heures non employées (mois d'aide à domicile 1) sont de 0 h
    Et le total des heures admises est de 54 h
    Et la dépense admise au total est de 1 334,88 €
    Et le droit est incertain sur le total des heures admises

  @LIEN-25
  Plan du scénario: en juillet, les heures de janvier sont perdues ; en juin, elles servent encore (<jour>)
    Étant donné que les mois d'aide à domicile sont :
      | la date du mois | les heures prévues | les heures réalisées | le tarif du mois |
      | 01/01/2026      | 9 h                | 0 h                  | 25,00 €/h        |
    Quand le dossier est instruit au <jour>
    Alors les heures perdues (mois d'aide à domicile 1) sont de <perdues>
    Et les heures reportables (mois d'aide à domicile 1) sont de <reportables>
    Et le total des heures perdues est de <perdues>

    Exemples:
      | jour       | perdues | reportables |
      | 30/06/2026 | 0 h     | 9 h         |
      | 01/07/2026 | 9 h     | 0 h         |

  @LIEN-25
  Scénario: en juillet, on ne puise plus dans janvier
    Étant donné que les mois d'aide à domicile sont :
      | la date du mois | les heures prévues | les heures réalisées | le tarif du mois |
      | 01/01/2026      | 9 h                | 0 h                  | 25,00 €/h        |
      | 01/02/2026      | 9 h                | 9 h                  | 25,00 €/h        |
      | 01/03/2026      | 9 h                | 9 h                  | 25,00 €/h        |
      | 01/04/2026      | 9 h                | 9 h                  | 25,00 €/h        |
      | 01/05/2026      | 9 h                | 9 h                  | 25,00 €/h        |
      | 01/06/2026      | 9 h                | 9 h                  | 25,00 €/h        |
      | 01/07/2026      | 9 h                | 18 h                 | 25,00 €/h        |
    Quand le dossier est instruit au 31/07/2026
    Alors les heures admises (mois d'aide à domicile 7) sont de 9 h
    Et les heures non admises (mois d'aide à domicile 7) sont de 9 h

  @LIEN-25
  Scénario: on emploie d'abord les heures du mois, puis les plus anciennes
    Étant donné que les mois d'aide à domicile sont :
      | la date du mois | les heures prévues | les heures réalisées | le tarif du mois |
      | 01/03/2026      | 9 h                | 5 h                  | 25,00 €/h        |
      | 01/04/2026      | 9 h                | 6 h                  | 25,00 €/h        |
      | 01/05/2026      | 9 h                | 14 h                 | 25,00 €/h        |
    Quand le dossier est instruit au 31/05/2026
    Alors les heures admises (mois d'aide à domicile 3) sont de 14 h
    Et les heures non employées (mois d'aide à domicile 1) sont de 0 h
    Et les heures non employées (mois d'aide à domicile 2) sont de 2 h

  @LIEN-25
  Scénario: avant le décret, une heure non employée ne sert pas au mois suivant
    Étant donné que les mois d'aide à domicile sont :
      | la date du mois | les heures prévues | les heures réalisées | le tarif du mois |
      | 01/04/2024      | 9 h                | 0 h                  | 23,50 €/h        |
      | 01/05/2024      | 9 h                | 10 h                 | 23,50 €/h        |
    Quand le dossier est instruit au 31/05/2024
    Alors les heures admises (mois d'aide à domicile 2) sont de 9 h
    Et les heures perdues (mois d'aide à domicile 1) sont de 9 h

  @LIEN-23
  Scénario: neuf heures en une seule séance sont admises en entier
    Étant donné que les mois d'aide à domicile sont :
      | la date du mois | les heures prévues | les heures réalisées | le tarif du mois |
      | 01/05/2026      | 9 h                | 9 h                  | 25,00 €/h        |
    Quand le dossier est instruit au 31/05/2026
    Alors les heures admises (mois d'aide à domicile 1) sont de 9 h
    Et les heures reportables (mois d'aide à domicile 1) sont de 0 h

  @LIEN-24
  Scénario: une heure tous les lundis et mardis de juin 2026, dix heures : neuf admises, une en dépassement
    Étant donné que les mois d'aide à domicile sont :
      | la date du mois | les heures prévues | les heures réalisées | le tarif du mois |
      | 01/06/2026      | 9 h                | 10 h                 | 25,00 €/h        |
    Quand le dossier est instruit au 30/06/2026
    Alors les heures admises (mois d'aide à domicile 1) sont de 9 h
    Et les heures non admises (mois d'aide à domicile 1) sont de 1 h
