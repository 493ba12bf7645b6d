# language: fr
Fonctionnalité: Ce qui ne vaut qu'en établissement, et ce qui n'y vaut que dans vingt-trois départements

  Contexte:
    Étant donné que l'âge est de 85 ans
    Et que la personne réside de façon stable et régulière en France
    Et que la situation conjugale est seul
    Et que le GIR est 2
    Et que les ressources mensuelles sont de 1 000 €
    Et que le tarif dépendance est de 750,00 €
    Et que le tarif dépendance GIR 5-6 est de 210,00 €
    Et que la date d'entrée en établissement est le 01/09/2025

  @ETAB-03 @ETAB-04
  Plan du scénario: le département <code> n'expérimente pas
    Étant donné que le lieu de vie est l'établissement
    Et que le département est <code>
    Quand le dossier est instruit au 01/10/2025
    Alors le régime de la dépendance est droit commun
    Et le talon modérateur est de 210,00 €
    Et la participation forfaitaire journalière est sans objet
    Et la participation forfaitaire est sans objet

    Exemples:
      | code |
      | 01   |
      | 02   |
      | 03   |
      | 04   |
      | 05   |
      | 06   |
      | 07   |
      | 08   |
      | 09   |
      | 10   |
      | 12   |
      | 13   |
      | 14   |
      | 16   |
      | 18   |
      | 2A   |
      | 2B   |
      | 21   |
      | 24   |
      | 25   |
      | 26   |
      | 27   |
      | 28   |
      | 30   |
      | 32   |
      | 33   |
      | 34   |
      | 35   |
      | 36   |
      | 37   |
      | 38   |
      | 39   |
      | 41   |
      | 42   |
      | 43   |
      | 44   |
      | 45   |
      | 48   |
      | 50   |
      | 51   |
      | 54   |
      | 55   |
      | 57   |
      | 59   |
      | 60   |
      | 61   |
      | 63   |
      | 64   |
      | 65   |
      | 67   |
      | 68   |
      | 69   |
      | 69D  |
      | 70   |
      | 71   |
      | 72   |
      | 74   |
      | 75   |
      | 76   |
      | 77   |
      | 78   |
      | 79   |
      | 80   |
      | 81   |
      | 82   |
      | 83   |
      | 84   |
      | 85   |
      | 86   |
      | 87   |
      | 88   |
      | 89   |
      | 90   |
      | 91   |
      | 92   |
      | 94   |
      | 95   |
      | 971  |
      | 972  |
      | 975  |
      | 976  |
      | 977  |
      | 978  |

  @RESS-02 @ETAB-03 @ETAB-04
  Scénario: à domicile, aucune règle de l'établissement ne joue
    Étant donné que le lieu de vie est le domicile
    Et que le département est 11
    Quand le dossier est instruit au 01/10/2025
    Alors les ressources en établissement sont sans objet
    Et la part du tarif selon les ressources est sans objet
    Et le talon modérateur est sans objet
    Et la participation théorique en établissement est sans objet
    Et la participation forfaitaire journalière est sans objet
    Et la participation forfaitaire est sans objet
