@echo off
rem Double click: starts the dashboard. The window stays open when something went wrong.
where py >nul 2>nul
if errorlevel 1 goto tanpa_python
py -3 "%~dp0run.py" %*
if errorlevel 1 goto gagal
exit /b 0

:tanpa_python
echo Python belum terpasang di komputer ini.
echo Pasang Python 3.11 atau lebih baru dari python.org (biarkan pilihan "py launcher" tercentang),
echo lalu klik dua kali run.bat lagi.
pause
exit /b 1

:gagal
echo.
echo Dashboard tidak berjalan. Baca pesan di atas, lalu klik dua kali run.bat lagi.
pause
exit /b 1
