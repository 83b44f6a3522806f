CREATE TABLE "station_phrases" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "station_phrases_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"station" text NOT NULL,
	"kind" text NOT NULL,
	"position" smallint NOT NULL,
	"en" text NOT NULL,
	"ru" text NOT NULL,
	"lv" text NOT NULL,
	CONSTRAINT "phrase_place" UNIQUE("station","position"),
	CONSTRAINT "phrase_station" CHECK ("station_phrases"."station" IN ('CAD', 'CNC', 'SANDING', 'BENDING', 'WELDING', 'PAINT', 'FILM_COATING', 'GLUEING', 'ASSEMBLY', 'QC', 'LOGISTICS')),
	CONSTRAINT "phrase_kind" CHECK ("station_phrases"."kind" IN ('blockage', 'note', 'fault')),
	CONSTRAINT "phrase_said" CHECK (length("station_phrases"."en" || "station_phrases"."ru" || "station_phrases"."lv") BETWEEN 1 AND 360)
);
--> statement-breakpoint
ALTER TABLE "station_log" DROP CONSTRAINT "log_text";--> statement-breakpoint
ALTER TABLE "station_log" ADD CONSTRAINT "log_text" CHECK (length("station_log"."text") <= 2000 AND ("station_log"."text" <> '' OR "station_log"."kind" = 'progress'));--> statement-breakpoint
CREATE TRIGGER changed_elsewhere AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON station_phrases
  FOR EACH STATEMENT WHEN (current_setting('application_name') <> 'reclame-oms')
  EXECUTE FUNCTION announce_change_elsewhere();--> statement-breakpoint
-- Starters, which the leads edit: first those of a station alone, then those that each of them has.
INSERT INTO station_phrases (station, kind, position, en, ru, lv)
SELECT s.station, p.kind, row_number() OVER (PARTITION BY s.station ORDER BY p.at), p.en, p.ru, p.lv
FROM unnest(ARRAY['CAD', 'CNC', 'SANDING', 'BENDING', 'WELDING', 'PAINT', 'FILM_COATING', 'GLUEING', 'ASSEMBLY', 'QC', 'LOGISTICS'])
  AS s(station)
JOIN (VALUES
  (10, 'CAD', 'blockage', 'The client has to confirm', 'Клиент должен подтвердить', 'Klientam jāapstiprina'),
  (11, 'CAD', 'blockage', 'No measurements from the site', 'Нет замеров с места', 'Nav uzmērījumu no vietas'),
  (12, 'CNC', 'blockage', 'The cutter is broken', 'Сломана фреза', 'Salūzusi freze'),
  (13, 'CNC', 'blockage', 'The machine is down', 'Станок стоит', 'Darbgalds stāv'),
  (14, 'SANDING', 'blockage', 'No abrasive left', 'Кончился абразив', 'Beidzies abrazīvs'),
  (15, 'SANDING', 'blockage', 'The edges are cut badly @CNC', 'Кромки вырезаны плохо @CNC', 'Malas izgrieztas slikti @CNC'),
  (16, 'BENDING', 'blockage', 'The bender is down', 'Гибочный станок стоит', 'Locīšanas iekārta stāv'),
  (17, 'BENDING', 'blockage', 'The sides are cut wrong @CNC', 'Борта вырезаны неверно @CNC', 'Sāni izgriezti nepareizi @CNC'),
  (18, 'WELDING', 'blockage', 'No gas or wire', 'Нет газа или проволоки', 'Nav gāzes vai stieples'),
  (19, 'WELDING', 'blockage', 'The welder is down', 'Сварочный аппарат не работает', 'Metināšanas aparāts nedarbojas'),
  (20, 'PAINT', 'blockage', 'The booth is taken', 'Камера занята', 'Kamera aizņemta'),
  (21, 'PAINT', 'blockage', 'The colour does not match', 'Цвет не совпадает', 'Krāsa nesakrīt'),
  (22, 'FILM_COATING', 'blockage', 'The surface is not ready for film', 'Поверхность не готова под плёнку', 'Virsma nav gatava plēvei'),
  (23, 'FILM_COATING', 'blockage', 'The film is damaged', 'Плёнка повреждена', 'Plēve bojāta'),
  (24, 'GLUEING', 'blockage', 'The glue is still setting', 'Клей ещё сохнет', 'Līme vēl cietē'),
  (25, 'GLUEING', 'blockage', 'The parts do not fit @CNC', 'Детали не сходятся @CNC', 'Detaļas neder @CNC'),
  (26, 'ASSEMBLY', 'blockage', 'Parts are missing', 'Не хватает деталей', 'Trūkst detaļu'),
  (27, 'ASSEMBLY', 'blockage', 'It does not light', 'Не светится', 'Nedeg'),
  (28, 'QC', 'blockage', 'The lead has to decide', 'Решает мастер', 'Jāizlemj meistaram'),
  (29, 'QC', 'blockage', 'No sample from the client', 'Нет образца клиента', 'Nav klienta parauga'),
  (30, 'LOGISTICS', 'blockage', 'No packaging', 'Нет упаковки', 'Nav iepakojuma'),
  (31, 'LOGISTICS', 'blockage', 'No transport', 'Нет транспорта', 'Nav transporta'),
  (1, NULL, 'blockage', 'No drawing or file @CAD', 'Нет чертежа или файла @CAD', 'Nav rasējuma vai faila @CAD'),
  (2, NULL, 'blockage', 'The sizes do not agree @CAD', 'Размеры не сходятся @CAD', 'Izmēri nesakrīt @CAD'),
  (40, NULL, 'blockage', 'The material is flawed', 'Материал с дефектом', 'Materiāls ar defektu'),
  (41, NULL, 'blockage', 'The office has to answer', 'Жду ответа офиса', 'Gaidu biroja atbildi'),
  (50, NULL, 'note', 'The other half tomorrow', 'Вторая половина — завтра', 'Otra puse – rīt'),
  (51, NULL, 'note', 'The first piece has to be checked @QC', 'Нужна проверка первой детали @QC', 'Jāpārbauda pirmā detaļa @QC'),
  (52, NULL, 'note', 'The rest lies on the shelf here', 'Остаток — на полке участка', 'Atlikums – iecirkņa plauktā'),
  (53, NULL, 'note', 'The parts are counted', 'Детали пересчитаны', 'Detaļas saskaitītas'),
  (54, NULL, 'note', 'Left to the next shift', 'Оставлено следующей смене', 'Atstāts nākamajai maiņai'),
  (55, NULL, 'note', 'The lead is wanted @lead', 'Позовите мастера @мастер', 'Pasauciet meistaru @meistars'),
  (60, NULL, 'fault', 'Wrong size', 'Размер не тот', 'Nepareizs izmērs'),
  (61, NULL, 'fault', 'Chipped, or a bad edge', 'Скол или плохая кромка', 'Nošķēlums vai slikta mala'),
  (62, NULL, 'fault', 'Scratched', 'Царапина', 'Skrāpējums'),
  (63, NULL, 'fault', 'Wrong material', 'Не тот материал', 'Nepareizs materiāls'),
  (64, NULL, 'fault', 'Wrong colour or side', 'Не тот цвет или сторона', 'Nepareiza krāsa vai puse'),
  (65, NULL, 'fault', 'Parts are missing', 'Не хватает деталей', 'Trūkst detaļu')
) AS p(at, station, kind, en, ru, lv) ON coalesce(p.station, s.station) = s.station AND NOT (s.station = 'CAD' AND p.at < 3);
