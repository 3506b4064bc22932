"""Guard: what stands between the network and Streamlit. Pure ASGI, so that it can be read in one sitting."""
