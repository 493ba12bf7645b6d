# Les mêmes commandes que faire.py, pour qui a make.
PYTHON ?= python3
COMMANDES = demo tests complet ci bancs preparer

.PHONY: $(COMMANDES)
$(COMMANDES):
	$(PYTHON) faire.py $@
