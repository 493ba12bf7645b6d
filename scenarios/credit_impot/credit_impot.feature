# language: fr
Fonctionnalité: Le crédit d'impôt pour la rémunération de l'accueillant

  La moitié de la rémunération et des cotisations payées dans l'année, allocations déduites, dans la limite d'un plafond
  (code général des impôts, article 199 sexdecies). L'entretien et les pièces n'y entrent pas.

  @CI-01
  Scénario: 12 000 € de rémunération et de cotisations, sans aide
    Étant donné que les services rendus de l'année sont de 10 000,00 €
    Et que les sujétions de l'année sont de 500,00 €
    Et que les cotisations de l'année sont de 1 500,00 €
    Quand le dossier est instruit au 31/12/2026
    Alors les dépenses de rémunération de l'année sont de 12 000,00 €
    Et le crédit d'impôt est de 6 000,00 €

  @CI-01
  Scénario: l'indemnité de congé, que le guide ne cite pas, fait deux lectures
    Étant donné que les services rendus de l'année sont de 8 000,00 €
    Et que l'indemnité de congé de l'année est de 800,00 €
    Quand le dossier est instruit au 31/12/2026
    Alors le crédit d'impôt est de 4 000,00 €
    Et dans la lecture « l'indemnité de congé aussi », les dépenses de rémunération de l'année sont de 8 800,00 €
    Et dans la lecture « l'indemnité de congé aussi », le crédit d'impôt est de 4 400,00 €

  @CI-02
  Scénario: 16 000 € de dépenses nettes, une personne
    Étant donné que les services rendus de l'année sont de 16 000,00 €
    Quand le dossier est instruit au 31/12/2026
    Alors le plafond du crédit d'impôt est de 12 000,00 €
    Et le crédit d'impôt est de 6 000,00 €

  @CI-02
  Scénario: 16 000 € de dépenses nettes, un couple de plus de 65 ans
    Étant donné que les services rendus de l'année sont de 16 000,00 €
    Et que le foyer de l'accueilli est un couple
    Et que les membres du foyer de plus de 65 ans sont de 2
    Quand le dossier est instruit au 31/12/2026
    Alors le plafond du crédit d'impôt est de 15 000,00 €
    Et le crédit d'impôt est de 7 500,00 €
    Et le droit se lit d'une seule façon sur le plafond du crédit d'impôt

  @CI-02
  Scénario: un couple qui n'a pas 65 ans, selon la règle générale et selon le guide
    Étant donné que les services rendus de l'année sont de 16 000,00 €
    Et que le foyer de l'accueilli est un couple
    Quand le dossier est instruit au 31/12/2026
    Alors le crédit d'impôt est de 6 000,00 €
    Et dans la lecture « le guide : un plafond pour une personne, un autre pour un couple », le crédit d'impôt est de 7 500,00 €

  @CI-02
  Plan du scénario: <charge> personne à charge et <âgés> membre de plus de 65 ans
    Étant donné que les services rendus de l'année sont de 30 000,00 €
    Et que les personnes à charge du foyer sont de <charge>
    Et que les membres du foyer de plus de 65 ans sont de <âgés>
    Quand le dossier est instruit au 31/12/2026
    Alors le plafond du crédit d'impôt est de <plafond>
    Et le crédit d'impôt est de <crédit>

    Exemples:
      | charge | âgés | plafond     | crédit     |
      | 0      | 1    | 13 500,00 € | 6 750,00 € |
      | 1      | 0    | 13 500,00 € | 6 750,00 € |
      | 1      | 1    | 15 000,00 € | 7 500,00 € |
      | 2      | 1    | 15 000,00 € | 7 500,00 € |

  @CI-02
  Scénario: une personne seule de plus de 65 ans, selon le guide
    Étant donné que les services rendus de l'année sont de 30 000,00 €
    Et que les membres du foyer de plus de 65 ans sont de 1
    Quand le dossier est instruit au 31/12/2026
    Alors le plafond du crédit d'impôt est de 13 500,00 €
    Et dans la lecture « le guide : un plafond pour une personne, un autre pour un couple », le plafond du crédit d'impôt est de 12 000,00 €

  @CI-02
  Scénario: un foyer où quelqu'un est invalide
    Étant donné que les services rendus de l'année sont de 30 000,00 €
    Et qu'un membre du foyer est invalide
    Quand le dossier est instruit au 31/12/2026
    Alors le plafond du crédit d'impôt est de 20 000,00 €
    Et le crédit d'impôt est de 10 000,00 €

  @CI-02
  Plan du scénario: à un centime du plafond, <dépenses>
    Étant donné que les services rendus de l'année sont de <dépenses>
    Quand le dossier est instruit au 31/12/2026
    Alors le crédit d'impôt est de <crédit>

    Exemples:
      | dépenses    | crédit     |
      | 11 999,98 € | 5 999,99 € |
      | 12 000,00 € | 6 000,00 € |
      | 12 000,02 € | 6 000,00 € |

  @CI-02
  Plan du scénario: la première année, le plafond est incertain : <première>
    Étant donné que les services rendus de l'année sont de 16 000,00 €
    Et que <première>
    Quand le dossier est instruit au 31/12/2026
    Alors le crédit d'impôt est de 6 000,00 €
    Et le droit est <certitude> sur le crédit d'impôt

    Exemples:
      | première                                        | certitude |
      | c'est la première demande du crédit d'impôt     | incertain |
      | ce n'est pas la première demande du crédit d'impôt | certain |

  @CI-03
  Scénario: l'APA se déduit avant le plafond et le taux
    Étant donné que les services rendus de l'année sont de 14 000,00 €
    Et que les allocations de l'année sont de 4 000,00 €
    Quand le dossier est instruit au 31/12/2026
    Alors les dépenses nettes de l'année sont de 10 000,00 €
    Et le crédit d'impôt est de 5 000,00 €

  @CI-03
  Scénario: une allocation qui couvre tout ne laisse rien
    Étant donné que les services rendus de l'année sont de 4 000,00 €
    Et que les allocations de l'année sont de 4 000,01 €
    Quand le dossier est instruit au 31/12/2026
    Alors les dépenses nettes de l'année sont de 0,00 €
    Et le crédit d'impôt est de 0,00 €

  @CI-04
  Plan du scénario: un crédit de 5 000 € et un impôt de <impôt>
    Étant donné que les services rendus de l'année sont de 10 000,00 €
    Et que l'impôt avant crédit est de <impôt>
    Quand le dossier est instruit au 31/12/2026
    Alors le crédit d'impôt est de 5 000,00 €
    Et l'impôt après crédit est de <après>
    Et la restitution du crédit d'impôt est de <restitution>

    Exemples:
      | impôt      | après      | restitution |
      | 1 200,00 € | 0,00 €     | 3 800,00 €  |
      | 0,00 €     | 0,00 €     | 5 000,00 €  |
      | 5 000,00 € | 0,00 €     | 0,00 €      |
      | 6 500,00 € | 1 500,00 € | 0,00 €      |
