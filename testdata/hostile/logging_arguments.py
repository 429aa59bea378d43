# stopped by: any
# Arguments of a message that format without an end.
import logging
class Deep:
    def __str__(self):
        logging.getLogger().error("%s", self)
        return "deep"
logging.getLogger().error("%s", Deep())
