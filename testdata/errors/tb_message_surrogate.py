raise ValueError("\ud800 lone")
