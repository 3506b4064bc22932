@echo off
rem Double click: starts the dashboard. The window stays open when something went wrong.
setlocal
rem Opened inside the .zip, Windows takes out this file alone.
if not exist "%~dp0run.py" goto belum_diekstrak
if not exist "%~dp0launch\main.py" goto belum_diekstrak

set "PYTHON_IKU=py -3"
%PYTHON_IKU% -c pass >nul 2>nul
if not errorlevel 1 goto jalankan
rem Python of the Microsoft Store or of Conda comes without the py launcher.
set "PYTHON_IKU=python"
%PYTHON_IKU% -c pass >nul 2>nul
if errorlevel 1 goto tanpa_python

:jalankan
%PYTHON_IKU% "%~dp0run.py" %*
if errorlevel 1 goto gagal
exit /b 0

:belum_diekstrak
echo Folder dashboard belum lengkap di sini.
echo Bila Anda membukanya dari dalam berkas .zip: tutup, klik kanan berkas .zip itu, pilih "Extract All"
echo (Ekstrak Semua), lalu klik dua kali run.bat di folder hasilnya.
pause
exit /b 1

:tanpa_python
echo Python belum terpasang di komputer ini.
echo Pasang Python 3.11 atau lebih baru (64-bit) dari python.org, biarkan pilihan "py launcher" tercentang,
echo lalu klik dua kali run.bat lagi.
pause
exit /b 1

:gagal
echo.
echo Dashboard tidak berjalan. Baca pesan di atas, lalu klik dua kali run.bat lagi.
pause
exit /b 1
