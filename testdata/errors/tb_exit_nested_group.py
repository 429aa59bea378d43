raise BaseExceptionGroup("stop", [SystemExit(3), ValueError("v")])
