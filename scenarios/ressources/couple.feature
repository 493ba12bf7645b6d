# language: fr
Fonctionnalité: Les ressources retenues à domicile

  Contexte:
    Étant donné que le lieu de vie est le domicile
    Et que la situation conjugale est couple

  @RESS-01
  Scénario: l'exemple de service-public.fr, 3 400 € pour un couple
    Étant donné que les ressources mensuelles sont de 3 400 €
    Quand le dossier est instruit au 01/01/2025
    Alors les ressources retenues sont de 2 000 €
    Et il est présumé que le conjoint ne vit pas en établissement

  @RESS-01 @PART-02
  Scénario: le seuil du couple que publie l'Aube en 2023
    Étant donné que les ressources mensuelles sont de 1 469,82 €
    Quand le dossier est instruit au 01/01/2023
    Alors les ressources retenues sont de 864,60 €

  @RESS-01
  Scénario: les ressources retenues ne s'arrondissent pas
    Étant donné que les ressources mensuelles sont de 1 000 €
    Quand le dossier est instruit au 01/01/2026
    Alors les ressources retenues sont de 588,24 € au centime
    Et les ressources retenues sont de 588,235294 € à 6 décimales

  @RESS-01
  Scénario: une personne seule garde ses ressources entières
    Étant donné que la situation conjugale est seul
    Et que les ressources mensuelles sont de 3 400,55 €
    Quand le dossier est instruit au 01/01/2026
    Alors les ressources retenues sont de 3 400,55 €

  @RESS-01 @ELIG-08
  Scénario: en accueil familial, le couple se divise aussi
    Étant donné que le lieu de vie est l'accueil familial
    Et que les ressources mensuelles sont de 3 400 €
    Quand le dossier est instruit au 01/01/2026
    Alors les ressources retenues sont de 2 000 €

  @RESS-01
  Scénario: quand le conjoint vit en établissement, le texte se tait et deux lectures se tiennent
    Étant donné que le conjoint vit en établissement
    Et que les ressources mensuelles sont de 3 400 €
    Quand le dossier est instruit au 01/01/2026
    Alors les ressources retenues sont de 1 700 €
    Et le droit se lit de plusieurs façons sur les ressources retenues
    Et dans la lecture « la moitié du total, comme en établissement », les ressources retenues sont de 1 700 €
    Et dans la lecture « le total divisé comme pour un couple », les ressources retenues sont de 2 000 €

  @RESS-01
  Scénario: quand le couple vit ensemble, une seule lecture
    Étant donné que le conjoint ne vit pas en établissement
    Et que les ressources mensuelles sont de 3 400 €
    Quand le dossier est instruit au 01/01/2026
    Alors les ressources retenues sont de 2 000 €
    Et le droit se lit d'une seule façon sur les ressources retenues

  @RESS-01
  Scénario: les deux lectures suivent jusqu'à la participation
    Étant donné que l'âge est de 82 ans
    Et que la personne réside de façon stable et régulière en France
    Et que le GIR est 4
    Et que le conjoint vit en établissement
    Et que les ressources mensuelles sont de 3 400 €
    Et que le montant du plan d'aide est de 400 €
    Quand le dossier est instruit au 01/01/2026
    Alors la participation est de 110,08 €
    Et dans la lecture « le total divisé comme pour un couple », la participation est de 153,19 €
    Et dans la lecture « le total divisé comme pour un couple », le montant de l'APA est de 246,81 €

  @RESS-01
  Scénario: la situation conjugale ne se présume pas
    Étant donné que la situation conjugale n'est pas connue
    Et que les ressources mensuelles sont de 3 400 €
    Quand le dossier est instruit au 01/01/2026
    Alors les ressources retenues sont indéterminées : il manque la situation conjugale
