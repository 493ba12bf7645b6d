# language: fr
Fonctionnalité: La participation à domicile et le montant de l'APA

  Contexte:
    Étant donné que l'âge est de 82 ans
    Et que la personne réside de façon stable et régulière en France
    Et que le lieu de vie est le domicile
    Et que la situation conjugale est seul

  @PART-01
  Plan du scénario: en 2023, une personne seule avec <ressources> de ressources
    Étant donné que le GIR est 4
    Et que les ressources mensuelles sont de <ressources>
    Et que le montant du plan d'aide est de 400,00 €
    Quand le dossier est instruit au 01/01/2023
    Alors la participation est de <participation>

    Exemples:
      | ressources | participation |
      | 864,60 €   | 0,00 €        |
      | 1 000,00 € | 20,36 €       |

  @PART-02 @RESS-01
  Plan du scénario: en 2023, un couple avec <ressources> de ressources
    Étant donné que la situation conjugale est couple
    Et que le GIR est 4
    Et que les ressources mensuelles sont de <ressources>
    Et que le montant du plan d'aide est de 400,00 €
    Quand le dossier est instruit au 01/01/2023
    Alors les ressources retenues sont de <retenues> au centime
    Et la participation théorique est de <théorique> à 6 décimales
    Et la participation est de <participation>

    Exemples:
      | ressources | retenues   | théorique   | participation |
      | 1 469,81 € | 864,59 €   | 0,000000 €  | 0,00 €        |
      | 1 469,82 € | 864,60 €   | 0,000188 €  | 0,00 €        |
      | 2 000,00 € | 1 176,47 € | 47,023979 € | 47,02 €       |

  @ELIG-05
  Scénario: aucun montant de ressources n'exclut de l'APA
    Étant donné que le GIR est 4
    Et que les ressources mensuelles sont de 10 000 €
    Et que le montant du plan d'aide est de 800,00 €
    Quand le dossier est instruit au 01/01/2026
    Alors la personne est éligible à l'APA
    Et la participation est de 720,00 €
    Et le montant de l'APA est de 80,00 €

  @ELIG-08
  Scénario: l'accueil familial suit les règles du domicile
    Étant donné que le lieu de vie est l'accueil familial
    Et que le GIR est 3
    Et que les ressources mensuelles sont de 1 500 €
    Et que le montant du plan d'aide est de 900,00 €
    Quand le dossier est instruit au 01/03/2026
    Alors la participation est de 128,45 €
    Et le montant de l'APA est de 771,55 €

  @PLAF-06
  Scénario: l'APA d'un plan au plafond est le plafond moins la participation
    Étant donné que le GIR est 4
    Et que les ressources mensuelles sont de 1 500 €
    Et que le montant du plan d'aide est de 811,52 €
    Quand le dossier est instruit au 01/01/2026
    Alors le plan d'aide retenu est de 811,52 €
    Et la participation est de 121,60 €
    Et le montant de l'APA est de 689,92 €

  @PART-06 @PART-07
  Plan du scénario: sans participation, l'APA finance tout le plan retenu, en GIR <GIR>
    Étant donné que le GIR est <GIR>
    Et que les ressources mensuelles sont de 850,00 €
    Et que le montant du plan d'aide est de 976,71 €
    Quand le dossier est instruit au 01/01/2023
    Alors le plan d'aide retenu est de <retenu>
    Et la participation est de 0,00 €
    Et le montant de l'APA est de <retenu>

    Exemples:
      | GIR | retenu   |
      | 1   | 976,71 € |
      | 2   | 976,71 € |
      | 3   | 976,71 € |
      | 4   | 746,54 € |

  @PART-08 @LIEN-15
  Plan du scénario: <heures> de lien social à 25 € : le taux baisse, la participation monte
    Étant donné que le GIR est 4
    Et que les ressources mensuelles sont de 1 500 €
    Et que le montant du plan d'aide est de 700,00 €
    Et que les heures de lien social sont de <heures>
    Et que le tarif du lien social est de 25,00 €/h
    Quand le dossier est instruit au 01/01/2026
    Alors le plan d'aide retenu est de <retenu>
    Et le taux de participation est de <taux> à 2 décimales
    Et la participation est de <participation>
    Et le montant de l'APA est de <APA>

    Exemples:
      | heures | retenu   | taux    | participation | APA      |
      | 0 h    | 700,00 € | 16,14 % | 112,96 €      | 587,04 € |
      | 1 h    | 725,00 € | 15,85 % | 114,90 €      | 610,10 € |
      | 8 h    | 900,00 € | 14,27 % | 128,45 €      | 771,55 € |
      | 9 h    | 925,00 € | 14,10 % | 130,38 €      | 794,62 € |

  @PART-08
  Plan du scénario: tant que le plan tient dans la première tranche, le taux est constant, à <plan>
    Étant donné que le GIR est 4
    Et que les ressources mensuelles sont de 1 500 €
    Et que le montant du plan d'aide est de <plan>
    Quand le dossier est instruit au 01/01/2026
    Alors le taux de participation est de 20,335777 % à 6 décimales

    Exemples:
      | plan     |
      | 100,00 € |
      | 250,00 € |
      | 408,33 € |

  @PART-09
  Plan du scénario: le plan révisé à <plan> fait recalculer le taux
    Étant donné que le GIR est 3
    Et que les ressources mensuelles sont de 1 800 €
    Et que le montant du plan d'aide est de <plan>
    Quand le dossier est instruit au 01/01/2026
    Alors le taux de participation est de <taux> à 2 décimales
    Et la participation est de <participation>

    Exemples:
      | plan       | taux    | participation |
      | 800,00 €   | 24,33 % | 194,61 €      |
      | 1 000,00 € | 22,43 % | 224,26 €      |

  @PART-04 @PLAF-06
  Scénario: ce qui manque se dit, et le reste se donne
    Étant donné que les ressources mensuelles sont de 1 000 €
    Et que le montant du plan d'aide est de 286,40 €
    Quand le dossier est instruit au 01/01/2023
    Alors la participation est indéterminée : il manque le GIR
    Et le montant de l'APA est indéterminé : il manque le GIR
    Et le plafond du plan d'aide est indéterminé : il manque le GIR
    Et on ne sait pas si la personne est éligible à l'APA : il manque le GIR
    Et les ressources retenues sont de 1 000 €

  @PART-04
  Scénario: ce qui est présumé se montre
    Étant donné que le GIR est 4
    Et que les ressources mensuelles sont de 1 000 €
    Et que le montant du plan d'aide est de 286,40 €
    Quand le dossier est instruit au 01/01/2023
    Alors les heures de lien social sont présumées
    Et il est présumé que les heures de lien social sont de 0 h
    Et il est présumé que la date d'établissement du plan est le 01/01/2023

  @PART-04 @PLAF-06
  Plan du scénario: <fait> ne se présume pas
    Étant donné que le GIR est 4
    Et que les ressources mensuelles sont de 1 000 €
    Et que le montant du plan d'aide est de 286,40 €
    Et que <fait> n'est pas connu
    Quand le dossier est instruit au 01/01/2023
    Alors la participation est indéterminée : il manque <fait>
    Et le montant de l'APA est indéterminé : il manque <fait>

    Exemples:
      | fait                             |
      | l'âge                            |
      | la résidence stable et régulière |
      | la situation conjugale           |

  @PART-04 @PLAF-06
  Scénario: le lieu de vie ne se présume pas ; en établissement, les tarifs serviraient
    Étant donné que le GIR est 4
    Et que les ressources mensuelles sont de 1 000 €
    Et que le montant du plan d'aide est de 286,40 €
    Et que le lieu de vie n'est pas connu
    Quand le dossier est instruit au 01/01/2023
    Alors la participation est indéterminée : il manque le lieu de vie, le tarif dépendance et le tarif dépendance GIR 5-6
    Et le montant de l'APA est indéterminé : il manque le lieu de vie, le tarif dépendance et le tarif dépendance GIR 5-6

  @ELIG-03 @PLAF-06
  Scénario: sans éligibilité, les montants sont sans objet
    Étant donné que le GIR est 5
    Et que les ressources mensuelles sont de 1 000 €
    Et que le montant du plan d'aide est de 286,40 €
    Quand le dossier est instruit au 01/01/2023
    Alors la personne n'est pas éligible à l'APA
    Et le plan d'aide retenu est sans objet
    Et la participation est sans objet
    Et le montant de l'APA est sans objet
    Et l'APA versée est sans objet
    Et le plafond du plan d'aide est sans objet
