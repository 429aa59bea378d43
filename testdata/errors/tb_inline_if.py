if True: raise ValueError("inline")
