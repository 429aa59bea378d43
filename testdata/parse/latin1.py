# -*- coding: latin-1 -*-
x = "é"
dé = 1
