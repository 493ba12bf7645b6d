# language: fr
Fonctionnalité: La participation en établissement

  Le tarif GIR 5-6 est dû par tous. Entre 2,21 et 3,40 fois la majoration pour tierce personne s'y ajoute une part du reste du
  tarif dépendance, jusqu'à 80 % (CASF R. 232-19).

  Contexte:
    Étant donné que l'âge est de 85 ans
    Et que la personne réside de façon stable et régulière en France
    Et que le lieu de vie est l'établissement
    Et que la situation conjugale est seul
    Et que le GIR est 2
    Et que le tarif dépendance est de 750,00 €
    Et que le tarif dépendance GIR 5-6 est de 210,00 €

  @ETAB-01
  Plan du scénario: les seuils en <année>
    Quand le dossier est instruit au <jour>
    Alors le seuil de participation en établissement est de <seuil> au centime
    Et le seuil de participation maximale en établissement est de <maximum> au centime

    Exemples:
      | année | jour       | seuil      | maximum    |
      | 2016  | 01/03/2016 | 2 437,81 € | 3 750,47 € |
      | 2017  | 01/01/2017 | 2 440,24 € | 3 754,21 € |
      | 2019  | 01/01/2019 | 2 472,04 € | 3 803,14 € |
      | 2020  | 01/01/2020 | 2 479,44 € | 3 814,53 € |
      | 2023  | 01/01/2023 | 2 635,54 € | 4 054,67 € |
      | 2025  | 01/01/2025 | 2 799,19 € | 4 306,44 € |
      | 2026  | 01/01/2026 | 2 846,77 € | 4 379,64 € |

  @ETAB-01
  Scénario: en 2023, l'Aube publie un seuil de deux centimes de plus
    Quand le dossier est instruit au 01/01/2023
    Alors le seuil de participation en établissement est de 2 635,54 € au centime, et non 2 635,56 € comme le publie l'Aube

  @ETAB-01 @ETAB-04
  Plan du scénario: une personne seule avec <ressources> en 2023
    Étant donné que les ressources mensuelles sont de <ressources>
    Quand le dossier est instruit au 01/01/2023
    Alors la participation est de <participation>

    Exemples:
      | ressources | participation |
      | 2 635,54 € | 210,00 €      |
      | 2 800,00 € | 260,06 €      |

  @ETAB-03
  Plan du scénario: en 2026, avec <ressources>
    Étant donné que les ressources mensuelles sont de <ressources>
    Quand le dossier est instruit au 01/01/2026
    Alors la participation est de <participation>
    Et le montant de l'APA est de <APA>
    Et l'APA versée est de <APA>
    Et les ressources retenues sont de <ressources>

    Exemples:
      | ressources | participation | APA      |
      | 2 000,00 € | 210,00 €      | 540,00 € |
      | 3 500,00 € | 394,10 €      | 355,90 € |
      | 5 000,00 € | 642,00 €      | 108,00 € |

  @ETAB-03
  Plan du scénario: aux seuils, à un centime près, <ressources> pour un tarif de 2 000 €
    Étant donné que les ressources mensuelles sont de <ressources>
    Et que le tarif dépendance est de 2 000,00 €
    Quand le dossier est instruit au 01/01/2026
    Alors la participation est de <participation>
    Et le montant de l'APA est de <APA>

    Exemples:
      | ressources | participation | APA        |
      | 2 846,76 € | 210,00 €      | 1 790,00 € |
      | 2 846,77 € | 210,00 €      | 1 790,00 € |
      | 2 846,78 € | 210,01 €      | 1 789,99 € |
      | 4 379,63 € | 1 641,99 €    | 358,01 €   |
      | 4 379,64 € | 1 642,00 €    | 358,00 €   |
      | 4 379,65 € | 1 642,00 €    | 358,00 €   |

  @ETAB-03
  Plan du scénario: la fraction de R. 232-19 n'est incertaine que lorsqu'elle compte, à <ressources>
    Étant donné que les ressources mensuelles sont de <ressources>
    Quand le dossier est instruit au 01/01/2026
    Alors le droit est <droit> sur la participation

    Exemples:
      | ressources | droit    |
      | 2 846,76 € | certain  |
      | 2 846,77 € | incertain |

  @ETAB-01 @ETAB-03
  Scénario: la majoration du 1er janvier sert toute l'année ; une autre lecture emploie celle du mois
    Étant donné que les ressources mensuelles sont de 3 500,00 €
    Quand le dossier est instruit au 01/04/2026
    Alors le seuil de participation en établissement est de 2 846,77 € au centime
    Et la participation est de 394,10 €
    Et le droit se lit de plusieurs façons sur la participation
    Et dans la lecture « la MTP du mois », le seuil de participation en établissement est de 2 869,55 € au centime
    Et dans la lecture « la MTP du mois », la participation est de 386,26 €

  @ETAB-04
  Plan du scénario: le talon est dû quelles que soient les ressources, ici <ressources>
    Étant donné que les ressources mensuelles sont de <ressources>
    Quand le dossier est instruit au 01/01/2026
    Alors le talon modérateur est de 210,00 €
    Et la participation est de 210,00 €

    Exemples:
      | ressources |
      | 0,00 €     |
      | 1 000,00 € |

  @ETAB-04
  Scénario: un résident en GIR 6 n'a pas l'APA, et doit le talon comme les autres
    Étant donné que le GIR est 6
    Et que le tarif dépendance est de 210,00 €
    Quand le dossier est instruit au 01/01/2026
    Alors le talon modérateur est de 210,00 €
    Et la participation est sans objet
    Et le montant de l'APA est sans objet

  @ETAB-04
  Plan du scénario: la participation ne dépasse jamais le tarif, même si le tarif GIR 5-6 est de <talon>
    Étant donné que les ressources mensuelles sont de 5 000,00 €
    Et que le tarif dépendance GIR 5-6 est de <talon>
    Quand le dossier est instruit au 01/01/2026
    Alors la participation est de 750,00 €
    Et le montant de l'APA est de 0,00 €
    Et <alerte>

    Exemples:
      | talon    | alerte                                                                        |
      | 750,00 € | aucune alerte ne dit « le tarif des GIR 5 et 6 dépasse celui de la personne : vérifiez les tarifs ; la participation s'arrête au tarif » |
      | 750,01 € | une alerte dit « le tarif des GIR 5 et 6 dépasse celui de la personne : vérifiez les tarifs ; la participation s'arrête au tarif »       |

  @ETAB-03
  Scénario: sans ressources ni tarifs, on les réclame
    Étant donné que le tarif dépendance n'est pas connu
    Et que le tarif dépendance GIR 5-6 n'est pas connu
    Quand le dossier est instruit au 01/01/2026
    Alors la participation est indéterminée : il manque les ressources mensuelles, le tarif dépendance et le tarif dépendance GIR 5-6

  @ETAB-03
  Scénario: les tarifs sont ceux de l'établissement, à domicile ils ne servent pas
    Étant donné que le lieu de vie est le domicile
    Et que les ressources mensuelles sont de 1 000,00 €
    Et que le montant du plan d'aide est de 400,00 €
    Quand le dossier est instruit au 01/01/2026
    Alors le talon modérateur est sans objet
    Et les ressources en établissement sont sans objet
    Et la part du tarif selon les ressources est sans objet
    Et la participation théorique en établissement est sans objet
    Et l'avance forfaitaire en établissement est sans objet
    Et la participation est de 9,50 €
    Et le montant de l'APA est de 390,50 €
