# language: fr
Fonctionnalité: La décision, son effet, et l'avance quand elle tarde

  La décision est notifiée dans les deux mois du dossier complet (CASF L. 232-14). À défaut, une avance de la moitié du plafond du
  GIR 1 est due à domicile, jusqu'à la décision (R. 232-29).

  @PROC-08
  Scénario: deux mois, dès l'enregistrement du dossier complet
    Étant donné que la date d'enregistrement du dossier complet est le 10/01/2026
    Quand le dossier est instruit au 12/01/2026
    Alors la date limite de décision est le 10/03/2026
    Et il est présumé que la date de déclaration de dossier complet est le 10/01/2026
    Et le droit se lit d'une seule façon sur la date limite de décision

  @PROC-08
  Scénario: un dossier déclaré complet plus tard, deux lectures du délai
    Étant donné que la date d'enregistrement du dossier complet est le 10/01/2026
    Et que la date de déclaration de dossier complet est le 20/01/2026
    Quand le dossier est instruit au 21/01/2026
    Alors la date limite de décision est le 10/03/2026
    Et le droit se lit de plusieurs façons sur la date limite de décision
    Et dans la lecture « à la déclaration de dossier complet », la date limite de décision est le 20/03/2026

  @PROC-08
  Scénario: deux mois après le 31 décembre, le dernier jour de février
    Étant donné que la date d'enregistrement du dossier complet est le 31/12/2025
    Quand le dossier est instruit au 12/01/2026
    Alors la date limite de décision est le 28/02/2026

  @PROC-08
  Scénario: le même délai pour une demande de révision
    Étant donné que la date de demande de révision est le 15/04/2026
    Quand le dossier est instruit au 16/04/2026
    Alors la date limite de décision sur la révision est le 15/06/2026

  @PROC-08
  Plan du scénario: à domicile, sans décision au <jour>, l'avance est <avance>
    Étant donné que le lieu de vie est <lieu>
    Et que la date d'enregistrement du dossier complet est le 10/01/2026
    Et que <notifiée>
    Quand le dossier est instruit au <jour>
    Alors l'avance forfaitaire est <avance>

    Exemples:
      | lieu               | notifiée                       | jour       | avance        |
      | le domicile        | la décision n'est pas notifiée | 09/03/2026 | sans objet    |
      | le domicile        | la décision n'est pas notifiée | 10/03/2026 | de 1 040,17 € |
      | l'accueil familial | la décision n'est pas notifiée | 10/03/2026 | de 1 040,17 € |
      | le domicile        | la décision est notifiée       | 10/03/2026 | sans objet    |
      | l'établissement    | la décision n'est pas notifiée | 10/03/2026 | sans objet    |

  @PROC-08
  Scénario: sans rien en dire, aucune demande n'est tenue pour en attente
    Étant donné que le lieu de vie est le domicile
    Quand le dossier est instruit au 10/03/2026
    Alors il est présumé que la décision est notifiée
    Et l'avance forfaitaire est sans objet
    Et l'allocation provisoire d'urgence est sans objet

  @PROC-08
  Scénario: les deux arrondis de l'avance, au centime près
    Quand le dossier est instruit au 10/03/2026
    Alors le plafond du GIR 1 est de 2 080,33 €
    Et le forfait de l'avance est de 1 040,17 €

  @PROC-08
  Plan du scénario: en urgence, l'allocation provisoire court du dépôt à la fin du délai de décision, le <jour>
    Étant donné que le lieu de vie est <lieu>
    Et que la date de dépôt de la demande est le 05/01/2026
    Et que la date d'enregistrement du dossier complet est le 10/01/2026
    Et que <urgence>
    Et que <notifiée>
    Quand le dossier est instruit au <jour>
    Alors l'allocation provisoire d'urgence est <allocation>

    Exemples:
      | lieu            | urgence                       | notifiée                       | jour       | allocation    |
      | le domicile     | une urgence est attestée      | la décision n'est pas notifiée | 04/01/2026 | sans objet    |
      | le domicile     | une urgence est attestée      | la décision n'est pas notifiée | 05/01/2026 | de 1 040,17 € |
      | le domicile     | une urgence est attestée      | la décision n'est pas notifiée | 09/03/2026 | de 1 040,17 € |
      | le domicile     | une urgence est attestée      | la décision n'est pas notifiée | 10/03/2026 | sans objet    |
      | le domicile     | aucune urgence n'est attestée | la décision n'est pas notifiée | 05/01/2026 | sans objet    |
      | le domicile     | une urgence est attestée      | la décision est notifiée       | 05/02/2026 | sans objet    |
      | l'établissement | une urgence est attestée      | la décision n'est pas notifiée | 05/01/2026 | sans objet    |

  @PROC-07
  Plan du scénario: un dossier complet le 10/01/2026 et une décision notifiée le 20/02/2026, <lieu>
    Étant donné que le lieu de vie est <lieu>
    Et que la date d'enregistrement du dossier complet est le 10/01/2026
    Et que la date de notification de la décision est le 20/02/2026
    Quand le dossier est instruit au 20/02/2026
    Alors la date d'effet de la décision est le <effet>

    Exemples:
      | lieu               | effet      |
      | le domicile        | 20/02/2026 |
      | l'accueil familial | 20/02/2026 |
      | l'établissement    | 10/01/2026 |
