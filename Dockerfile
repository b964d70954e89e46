# One image for both ways: alone with its embedded store in /data, or as one of several nodes on a shared store.
FROM python:3.13-slim-bookworm AS build
WORKDIR /kring
COPY pyproject.toml README.md LICENSE CHANGELOG.md ./
COPY scripts/build_page.py scripts/
COPY requirements requirements
COPY client client
COPY protocol protocol
COPY server server
# The build hook builds the page with the Node that the lock brings, so that the wheel needs none.
RUN python -m venv /opt/build \
 && /opt/build/bin/pip install --no-cache-dir --require-hashes -r requirements/dev.lock \
 && PATH=/opt/build/bin:$PATH pip wheel --no-build-isolation --no-deps -w /wheels . \
 && python -m venv /opt/kring \
 && /opt/kring/bin/pip install --no-cache-dir --require-hashes -r requirements/run.lock \
 && /opt/kring/bin/pip install --no-cache-dir --no-deps /wheels/kring-*.whl

FROM python:3.13-slim-bookworm
COPY --from=build /opt/kring /opt/kring
RUN useradd --system --uid 10001 kring && install -d -o kring -m 700 /data
USER kring
VOLUME /data
EXPOSE 8000
ENV PATH=/opt/kring/bin:$PATH KRING_HOST=0.0.0.0 KRING_DATA=/data KRING_LOG_FORMAT=json
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s CMD ["python", "-c", \
  "import urllib.request; urllib.request.urlopen('http://127.0.0.1:8000/readyz')"]
# SIGTERM, which is what a container is stopped with, lets everyone come back elsewhere and ends in seconds.
ENTRYPOINT ["kring"]
CMD ["serve"]
