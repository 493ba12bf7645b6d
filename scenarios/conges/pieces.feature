# language: fr
Fonctionnalité: Les pièces de la demande de congé de proche aidant

  Deux déclarations sur l'honneur, et la décision qui constate le handicap ou la perte d'autonomie, sans condition de GIR
  (D. 3142-8, demandes depuis le 1er juillet 2022).

  Contexte:
    Étant donné que la demande de l'aidant est congé de proche aidant
    Et que la personne aidée n'est pas handicapée
    Et que la personne aidée est en perte d'autonomie
    Et que le GIR de la personne aidée est 4
    Et que la déclaration sur l'honneur du lien est jointe
    Et que la déclaration des congés déjà pris est jointe
    Et que la décision d'APA est jointe

  @CONG-07
  Scénario: une mère en GIR 4, toutes les pièces jointes
    Quand le dossier est instruit au 01/03/2026
    Alors la perte d'autonomie est justifiée
    Et le handicap est justifié
    Et la demande de congé est complète

  @CONG-07
  Plan du scénario: une pièce manque, <cas>
    Étant donné que <pièce>
    Quand le dossier est instruit au 01/03/2026
    Alors la demande de congé est incomplète

    Exemples:
      | cas                         | pièce                                             |
      | la déclaration du lien      | la déclaration sur l'honneur du lien n'est pas jointe |
      | celle des congés pris       | la déclaration des congés déjà pris n'est pas jointe |
      | la décision d'APA           | la décision d'APA n'est pas jointe                |

  @CONG-07
  Plan du scénario: un frère handicapé, <cas>
    Étant donné que la personne aidée est handicapée
    Et que la personne aidée n'est pas en perte d'autonomie
    Et que la décision d'APA n'est pas jointe
    Et que <décision>
    Et que le taux d'incapacité de la personne aidée est de <taux>
    Quand le dossier est instruit au 01/03/2026
    Alors la perte d'autonomie est justifiée
    Et <justifié>
    Et <complète>

    Exemples:
      | cas                    | décision                                  | taux | justifié                   | complète                           |
      | à 80 %                 | la décision d'incapacité est jointe       | 80 % | le handicap est justifié   | la demande de congé est complète   |
      | à 79 %                 | la décision d'incapacité est jointe       | 79 % | le handicap n'est pas justifié | la demande de congé est incomplète |
      | sans décision          | la décision d'incapacité n'est pas jointe | 80 % | le handicap n'est pas justifié | la demande de congé est incomplète |

  @CONG-07
  Scénario: sans demande de congé, aucune pièce n'est attendue
    Étant donné que la demande de l'aidant est aucune demande
    Quand le dossier est instruit au 01/03/2026
    Alors la demande de congé complète est sans objet
