import warnings

warnings.warn_explicit("explicit", UserWarning, "some_file.py", 12)
warnings.simplefilter("error")
warnings.warn("now an error", RuntimeWarning)
