"""Whether the dashboard can do its work, for those who watch over it from outside."""

import logging
from collections.abc import Mapping

from iku.services.workspace import database_url, open_figures
from iku.store import StoreError

_LOG = logging.getLogger(__name__)


def siap(environ: Mapping[str, str]) -> bool:
    """Whether the office's store answers now; why it does not stands in the log."""
    try:
        store = open_figures(database_url(environ))
        try:
            store.version()
        finally:
            store.close()
    except StoreError:
        _LOG.warning("The store does not answer.", exc_info=True)
        return False
    return True
