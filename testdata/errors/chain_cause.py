# The above exception was the direct cause of the following exception.
class ConfigError(Exception):
    pass


def read():
    try:
        return 1 / 0
    except ZeroDivisionError as e:
        raise ConfigError("bad config") from e


read()
